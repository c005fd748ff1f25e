import type { ReactNode } from 'react';
import { childrenNamed } from './parse-storage';
import styles from './storage.module.css';

const PANELS = new Set(['info', 'note', 'warning', 'tip', 'panel', 'expand', 'excerpt']);

export interface StructuredMacroProps {
  readonly element: Element;
  /** Shows what is inside a node. */
  readonly inside: (of: Node) => ReactNode;
}

/** One of Confluence's own macros. Those that are not modelled say so in their place. */
export function StructuredMacro({ element, inside }: StructuredMacroProps) {
  const name = element.getAttribute('ac:name') ?? '';
  const rich = childrenNamed(element, 'ac:rich-text-body')[0];
  const plain = childrenNamed(element, 'ac:plain-text-body')[0];
  const title = childrenNamed(element, 'ac:parameter').find(
    (parameter) => parameter.getAttribute('ac:name') === 'title',
  );
  if (name === 'code' || name === 'noformat') {
    return (
      <pre>
        <code>{plain?.textContent ?? ''}</code>
      </pre>
    );
  }
  if (name === 'status') return <span className={styles['status']}>{title?.textContent}</span>;
  if (PANELS.has(name) && rich !== undefined) {
    return (
      <div className={styles['panel']} data-kind={name}>
        {title !== undefined && <strong>{title.textContent}</strong>}
        {inside(rich)}
      </div>
    );
  }
  return (
    <p className={styles['missing']}>The macro “{name}” is not modelled by this Confluence.</p>
  );
}
