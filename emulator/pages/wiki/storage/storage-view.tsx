import { createElement, Fragment, type ReactNode } from 'react';
import { safeHref } from '../../parts/safe-href';
import { forgeMacro } from './forge-macro';
import { MacroView } from './macro-view';
import { parseStorage } from './parse-storage';
import { SHOWN } from './shown-elements';
import { StorageLink } from './storage-link';
import { StructuredMacro } from './structured-macro';
import styles from './storage.module.css';

const VOID = new Set(['br', 'hr']);

function propertiesOf(element: Element): Readonly<Record<string, string>> {
  const names = SHOWN[element.nodeName] ?? [];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = element.getAttribute(name.toLowerCase());
      return value === null ? [] : [[name, value]];
    }),
  );
}

function StorageChildren({ of }: { readonly of: Node }) {
  return [...of.childNodes].map((child, index) => <StorageNode key={index} node={child} />);
}

const inside = (of: Node): ReactNode => <StorageChildren of={of} />;

function Shown({ element }: { readonly element: Element }) {
  const name = element.nodeName;
  if (VOID.has(name)) return createElement(name);
  const shown = createElement(name, propertiesOf(element), inside(element));
  return name === 'table' ? <div className={styles['tableScroll']}>{shown}</div> : shown;
}

function Anchor({ element }: { readonly element: Element }) {
  const href = safeHref(element.getAttribute('href') ?? '');
  return href === undefined ? inside(element) : <a href={href}>{inside(element)}</a>;
}

function StorageElement({ element }: { readonly element: Element }): ReactNode {
  const macro = forgeMacro(element);
  if (macro !== undefined) return <MacroView macro={macro} />;
  if (SHOWN[element.nodeName] !== undefined) return <Shown element={element} />;
  switch (element.nodeName) {
    case 'a':
      return <Anchor element={element} />;
    case 'ac:structured-macro':
    case 'ac:macro':
      return <StructuredMacro element={element} inside={inside} />;
    case 'ac:link':
    case 'ac:image':
      return <StorageLink element={element} inside={inside} />;
    case 'time':
      return <time>{element.getAttribute('datetime')}</time>;
    case 'script':
    case 'style':
    case 'ac:parameter':
    case 'ac:task-id':
    case 'ac:task-uuid':
      return null;
    case 'ac:task':
      return (
        <p>
          <StorageChildren of={element} />
        </p>
      );
    case 'ac:task-status':
      return <span aria-hidden="true">{element.textContent === 'complete' ? '☑ ' : '☐ '}</span>;
    default:
      return (
        <Fragment>
          <StorageChildren of={element} />
        </Fragment>
      );
  }
}

/** One node of a body. Only elements of the list are made, so nothing in a page can run script. */
function StorageNode({ node }: { readonly node: Node }): ReactNode {
  if (node instanceof Element) return <StorageElement element={node} />;
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE
    ? node.textContent
    : null;
}

/** A body in storage format. */
export function StorageView({ storage }: { readonly storage: string }) {
  const root = parseStorage(storage);
  if (root === undefined) return <p>The body of this page is not well-formed.</p>;
  return (
    <div className={styles['body']}>
      <StorageChildren of={root} />
    </div>
  );
}
