import Lozenge from '@atlaskit/lozenge';
import { safeHref } from '../parts/safe-href';
import { dateText } from '../parts/date-text';
import { attribute, type AdfNode } from './adf-node';
import styles from './adf.module.css';

function Card({ url }: { readonly url: string }) {
  const href = safeHref(url);
  return href === undefined ? <span>{url}</span> : <a href={href}>{url}</a>;
}

/** A node without text or children: a mention, a card, a date. One it does not know is named, not dropped. */
export function AdfLeaf({ node }: { readonly node: AdfNode }) {
  switch (node.type) {
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'mention': {
      const text = attribute(node, 'text');
      return (
        <span className={styles['mention']}>
          {text.startsWith('@') ? text : `@${text === '' ? attribute(node, 'id') : text}`}
        </span>
      );
    }
    case 'emoji':
      return <span>{attribute(node, 'text') || attribute(node, 'shortName')}</span>;
    case 'date':
      return <time>{dateText(new Date(Number(attribute(node, 'timestamp'))).toISOString())}</time>;
    case 'status':
      return <Lozenge>{attribute(node, 'text')}</Lozenge>;
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return <Card url={attribute(node, 'url')} />;
    case 'paragraph':
      return null;
    default:
      return <span className={styles['unknown']}>[{node.type}]</span>;
  }
}
