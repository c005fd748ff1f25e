import { z } from 'zod';
import { parametersOf, parametersText, type MacroValues } from './macro-parameters';
import { childrenNamed, escapeText, parseStorage } from './parse-storage';

/** A macro of a Forge app in a body. */
export interface ForgeMacro {
  readonly moduleKey: string;
  /** `appId/environmentId/static/moduleKey` */
  readonly extensionKey: string;
  readonly title: string;
  readonly localId: string;
  /** What the macro's configuration has saved. */
  readonly config: MacroValues;
}

const FORGE = 'com.atlassian.ecosystem';

const known = z.looseObject({
  localId: z.string().optional(),
  extensionTitle: z.string().optional(),
  guestParams: z.record(z.string(), z.unknown()).catch({}),
});

/** The Forge macro that an `ac:adf-extension` stands for, if it does. */
export function forgeMacro(element: Element): ForgeMacro | undefined {
  if (element.nodeName !== 'ac:adf-extension') return undefined;
  const node = childrenNamed(element, 'ac:adf-node')[0];
  if (node === undefined) return undefined;
  const attributes = new Map(
    childrenNamed(node, 'ac:adf-attribute').map((each) => [each.getAttribute('key') ?? '', each]),
  );
  const text = (name: string): string => attributes.get(name)?.textContent.trim() ?? '';
  if (text('extension-type') !== FORGE) return undefined;
  const parameters = attributes.get('parameters');
  const values = known.parse(parameters === undefined ? {} : parametersOf(parameters));
  const extensionKey = text('extension-key');
  return {
    moduleKey: extensionKey.slice(extensionKey.lastIndexOf('/') + 1),
    extensionKey,
    title: values.extensionTitle ?? text('text'),
    localId: values.localId ?? text('local-id'),
    config: values.guestParams,
  };
}

/** The Forge macro that a piece of storage text is, if it is one. */
export function forgeMacroIn(storage: string): ForgeMacro | undefined {
  const element = parseStorage(storage)?.firstElementChild;
  return element === null || element === undefined ? undefined : forgeMacro(element);
}

/** The body text of a Forge macro, as Confluence stores one. */
export function forgeMacroStorage(macro: Omit<ForgeMacro, 'moduleKey'>): string {
  const { extensionKey, title, localId, config } = macro;
  const attribute = (key: string, value: string): string =>
    `<ac:adf-attribute key="${key}">${value}</ac:adf-attribute>`;
  const parameters = parametersText({
    localId,
    extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
    extensionTitle: title,
    ...(Object.keys(config).length === 0 ? {} : { guestParams: config }),
  });
  return [
    '<ac:adf-extension><ac:adf-node type="extension">',
    attribute('extension-key', escapeText(extensionKey)),
    attribute('extension-type', FORGE),
    attribute('parameters', parameters),
    attribute('text', escapeText(title)),
    attribute('layout', 'default'),
    attribute('local-id', escapeText(localId)),
    '</ac:adf-node></ac:adf-extension>',
  ].join('');
}
