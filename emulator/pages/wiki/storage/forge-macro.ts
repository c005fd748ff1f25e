import { childrenNamed, escapeText } from './parse-storage';

/** A macro of a Forge app in a body. */
export interface ForgeMacro {
  readonly moduleKey: string;
  readonly localId: string;
  /** What the macro's configuration has saved. */
  readonly config: Readonly<Record<string, string>>;
}

const FORGE = 'com.atlassian.ecosystem';
/** Parameters that Confluence itself keeps beside the configuration. */
const OWN = new Set(['local-id', 'extension-id', 'extension-title', 'layout']);

function attributesOf(node: Element): ReadonlyMap<string, Element> {
  return new Map(
    childrenNamed(node, 'ac:adf-attribute').map((attribute) => [
      attribute.getAttribute('key') ?? '',
      attribute,
    ]),
  );
}

function parametersOf(node: Element): Readonly<Record<string, string>> {
  const all = [...node.getElementsByTagName('ac:adf-parameter')];
  const leaves = all.filter((each) => each.children.length === 0);
  return Object.fromEntries(
    leaves.map((each) => [each.getAttribute('key') ?? '', each.textContent]),
  );
}

/** The Forge macro that an `ac:adf-extension` or `ac:structured-macro` stands for, if it does. */
export function forgeMacro(element: Element): ForgeMacro | undefined {
  if (element.nodeName !== 'ac:adf-extension') return undefined;
  const node = childrenNamed(element, 'ac:adf-node')[0];
  if (node === undefined) return undefined;
  const attributes = attributesOf(node);
  if (attributes.get('extension-type')?.textContent.trim() !== FORGE) return undefined;
  const key = attributes.get('extension-key')?.textContent.trim() ?? '';
  const parameters = parametersOf(node);
  const config = Object.entries(parameters).filter(([name]) => !OWN.has(name));
  return {
    moduleKey: key.slice(key.lastIndexOf('/') + 1),
    localId: parameters['local-id'] ?? attributes.get('local-id')?.textContent ?? '',
    config: Object.fromEntries(config),
  };
}

/** The body text of a new Forge macro, as Confluence stores one. */
export function forgeMacroStorage(extensionKey: string, title: string, localId: string): string {
  const attribute = (key: string, value: string): string =>
    `<ac:adf-attribute key="${key}">${escapeText(value)}</ac:adf-attribute>`;
  return [
    '<ac:adf-extension><ac:adf-node type="extension">',
    attribute('extension-key', extensionKey),
    attribute('extension-type', FORGE),
    '<ac:adf-attribute key="parameters">',
    `<ac:adf-parameter key="local-id">${escapeText(localId)}</ac:adf-parameter>`,
    `<ac:adf-parameter key="extension-title">${escapeText(title)}</ac:adf-parameter>`,
    '</ac:adf-attribute>',
    attribute('text', title),
    attribute('layout', 'default'),
    attribute('local-id', localId),
    '</ac:adf-node></ac:adf-extension>',
  ].join('');
}
