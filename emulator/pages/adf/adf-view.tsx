import { Fragment, type ReactNode } from 'react';
import { safeHref } from '../parts/safe-href';
import { AdfLeaf } from './adf-leaf';
import { attribute, type AdfMark, type AdfNode } from './adf-node';
import styles from './adf.module.css';

function Link({ mark, children }: { readonly mark: AdfMark; readonly children: ReactNode }) {
  const href = safeHref(attribute(mark, 'href'));
  return href === undefined ? children : <a href={href}>{children}</a>;
}

function marked(mark: AdfMark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
    case 'strike':
      return <s>{inner}</s>;
    case 'underline':
      return <u>{inner}</u>;
    case 'subsup':
      return attribute(mark, 'type') === 'sub' ? <sub>{inner}</sub> : <sup>{inner}</sup>;
    case 'link':
      return <Link mark={mark}>{inner}</Link>;
    default:
      return inner;
  }
}

function Inside({ node }: { readonly node: AdfNode }) {
  return (node.content ?? []).map((child, index) => <AdfBlock key={index} node={child} />);
}

function HeadingNode({ node }: { readonly node: AdfNode }) {
  const level = Number(attribute(node, 'level'));
  // Headings of a text stand below those of the page.
  if (level <= 1) return <h3>{<Inside node={node} />}</h3>;
  if (level === 2) return <h4>{<Inside node={node} />}</h4>;
  return <h5>{<Inside node={node} />}</h5>;
}

function Table({ node }: { readonly node: AdfNode }) {
  return (
    <div className={styles['tableScroll']}>
      <table>
        <tbody>
          <Inside node={node} />
        </tbody>
      </table>
    </div>
  );
}

function AdfBlock({ node }: { readonly node: AdfNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(
        (inner, mark) => marked(mark, inner),
        node.text ?? '',
      );
    case 'paragraph':
      return (
        <p>
          <Inside node={node} />
        </p>
      );
    case 'heading':
      return <HeadingNode node={node} />;
    case 'bulletList':
    case 'taskList':
    case 'decisionList':
      return (
        <ul>
          <Inside node={node} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol start={Number(attribute(node, 'order')) || 1}>
          <Inside node={node} />
        </ol>
      );
    case 'listItem':
      return (
        <li>
          <Inside node={node} />
        </li>
      );
    case 'taskItem':
    case 'decisionItem':
      return (
        <li className={styles['task']}>
          <span aria-hidden="true">{attribute(node, 'state') === 'DONE' ? '☑' : '☐'}</span>{' '}
          <Inside node={node} />
        </li>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Inside node={node} />
        </blockquote>
      );
    case 'codeBlock':
      return (
        <pre>
          <code>
            <Inside node={node} />
          </code>
        </pre>
      );
    case 'panel':
      return (
        <div className={styles['panel']} data-kind={attribute(node, 'panelType')}>
          <Inside node={node} />
        </div>
      );
    case 'table':
      return <Table node={node} />;
    case 'tableRow':
      return (
        <tr>
          <Inside node={node} />
        </tr>
      );
    case 'tableHeader':
      return (
        <th>
          <Inside node={node} />
        </th>
      );
    case 'tableCell':
      return (
        <td>
          <Inside node={node} />
        </td>
      );
    default:
      return node.content === undefined ? (
        <AdfLeaf node={node} />
      ) : (
        <Fragment>
          <Inside node={node} />
        </Fragment>
      );
  }
}

/** A document of the Atlassian Document Format. Nodes it does not know show what is inside them. */
export function AdfView({ document }: { readonly document: AdfNode }) {
  return (
    <div className={styles['document']}>
      <Inside node={document} />
    </div>
  );
}
