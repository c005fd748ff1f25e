import { forgeMacro } from '../storage/forge-macro';
import { escapeText, parseStorage, storageOf } from '../storage/parse-storage';
import { SHOWN } from '../storage/shown-elements';
import { safeHref } from '../../parts/safe-href';

/** Names the markup that a placeholder stands for. */
export const KEPT = 'data-storage';

const INLINE = new Set(['ac:link', 'ac:image', 'ac:emoticon', 'ac:placeholder', 'time']);

/** What the editor needs to know of the apps' macros, by module key. */
export interface MacroCards {
  readonly titleOf: (moduleKey: string) => string;
  readonly isConfigurable: (moduleKey: string) => boolean;
}

function describe(element: Element): string {
  const name = element.getAttribute('ac:name');
  return name === null ? element.nodeName.replace(/^ac:/, '') : `${name} macro`;
}

/** A press on it asks for the settings of the macro around it. */
export const CONFIGURE = 'data-configure';

/** The card of an app's macro, with a button for its settings where it has any. */
export function macroCard(storage: string, moduleKey: string, cards: MacroCards): HTMLElement {
  const card = placeholder(storage, cards.titleOf(moduleKey), false);
  if (!cards.isConfigurable(moduleKey)) return card;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute(CONFIGURE, '');
  button.textContent = 'Configure';
  card.append(button);
  return card;
}

/** Stands in the editor for markup that is kept as it is: macros, layouts, links to pages. */
function placeholder(storage: string, label: string, inline: boolean): HTMLElement {
  const element = document.createElement(inline ? 'span' : 'div');
  element.setAttribute('contenteditable', 'false');
  element.setAttribute(KEPT, storage);
  element.textContent = label;
  return element;
}

function editableElement(element: Element, cards: MacroCards): Node {
  const name = element.nodeName;
  const href = name === 'a' ? safeHref(element.getAttribute('href') ?? '') : undefined;
  if (SHOWN[name] === undefined && href === undefined) {
    const macro = forgeMacro(element);
    if (macro !== undefined) return macroCard(storageOf(element), macro.moduleKey, cards);
    return placeholder(storageOf(element), describe(element), INLINE.has(name));
  }
  const copy = document.createElement(name);
  for (const { name: attribute, value } of element.attributes) {
    if (attribute === 'href' || SHOWN[name]?.includes(attribute.replace('span', 'Span'))) {
      copy.setAttribute(attribute, value);
    }
  }
  copy.append(...editableChildren(element, cards));
  return copy;
}

function editableChildren(parent: Node, cards: MacroCards): readonly Node[] {
  return [...parent.childNodes].flatMap((child): readonly Node[] => {
    if (child instanceof Element) return [editableElement(child, cards)];
    return child.nodeType === Node.TEXT_NODE
      ? [document.createTextNode(child.textContent ?? '')]
      : [];
  });
}

/** The body as the editor shows it; undefined when it is not well-formed. */
export function editableNodes(storage: string, cards: MacroCards): readonly Node[] | undefined {
  const root = parseStorage(storage);
  return root === undefined ? undefined : editableChildren(root, cards);
}

/** What browsers call bold and italic in an editor, as the storage format calls it. */
const RENAMED: Readonly<Record<string, string>> = { b: 'strong', i: 'em', strike: 's' };
const VOID = new Set(['br', 'hr']);
const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'pre',
  'blockquote',
  'hr',
]);

function attributesOf(element: Element, name: string): string {
  const wanted = name === 'a' ? ['href'] : ['colspan', 'rowspan', 'start'];
  return wanted
    .flatMap((attribute) => {
      const value = element.getAttribute(attribute);
      if (value === null || (attribute === 'href' && safeHref(value) === undefined)) return [];
      return [` ${attribute}="${escapeText(value).replaceAll('"', '&quot;')}"`];
    })
    .join('');
}

function storageElement(element: Element): string {
  const kept = element.getAttribute(KEPT);
  if (kept !== null) return kept;
  const name = RENAMED[element.localName] ?? element.localName;
  const inside = storageChildren(element);
  if (SHOWN[name] === undefined && name !== 'a') return inside;
  const opening = `<${name}${attributesOf(element, name)}`;
  return VOID.has(name) ? `${opening} />` : `${opening}>${inside}</${name}>`;
}

function storageNode(node: Node): string {
  return node instanceof Element ? storageElement(node) : escapeText(node.textContent ?? '');
}

function storageChildren(parent: Node): string {
  return [...parent.childNodes].map(storageNode).join('');
}

const isElement = (node: Node): node is Element => node instanceof Element;

/** Markup that stands for itself between paragraphs. */
const isBlock = (node: Node): node is Element =>
  isElement(node) &&
  (node.hasAttribute(KEPT) ? node.localName === 'div' : BLOCKS.has(node.localName));

/** Browsers put lists into the paragraph they were made from, and lines into `<div>`. */
const isShell = (node: Node): boolean =>
  isElement(node) &&
  !node.hasAttribute(KEPT) &&
  (node.localName === 'div' || (node.localName === 'p' && [...node.childNodes].some(isBlock)));

function storageBlocks(nodes: readonly Node[]): string {
  let line = '';
  let text = '';
  const endLine = (): void => {
    if (line.trim() !== '') text += `<p>${line}</p>`;
    line = '';
  };
  for (const node of nodes) {
    if (!isShell(node) && !isBlock(node)) {
      line += storageNode(node);
      continue;
    }
    endLine();
    text += isShell(node) ? storageBlocks([...node.childNodes]) : storageNode(node);
  }
  endLine();
  return text;
}

/** The body that the editor's nodes mean, in storage format, without the empty lines at its end. */
export function storageText(editor: HTMLElement): string {
  return storageBlocks([...editor.childNodes]).replace(/(?:<p>(?:<br \/>|\s)*<\/p>)+$/, '');
}
