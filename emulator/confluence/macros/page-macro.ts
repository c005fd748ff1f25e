import { z } from 'zod';
import { adfText, textAttribute, type AdfNode } from '../bodies/adf-node';
import { BODY_PARAMETER, CORE_MACRO, FORGE_MACRO } from '../bodies/macro-node';

/** A macro as a page holds it. */
export interface PageMacro {
  readonly kind: 'forge' | 'core';
  /** Key of the app's module, or the name of one of Confluence's own macros. */
  readonly key: string;
  /** `appId/environmentId/static/moduleKey` of an app's macro. */
  readonly extensionKey: string;
  readonly title: string;
  /** Tells it from the other macros of the page. */
  readonly localId: string;
  /** What its configuration has saved. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly node: AdfNode;
}

const parameters = z.object({
  localId: z.string().optional(),
  extensionTitle: z.string().optional(),
  guestParams: z.record(z.string(), z.unknown()).default({}),
  macroParams: z.record(z.string(), z.object({ value: z.string() })).default({}),
  macroMetadata: z.object({ macroId: z.object({ value: z.string() }).optional() }).default({}),
});

/** The macro that a node is, if it is one. */
export function pageMacro(node: AdfNode): PageMacro | undefined {
  const extensionType = textAttribute(node, 'extensionType');
  if (extensionType !== FORGE_MACRO && extensionType !== CORE_MACRO) return undefined;
  const known = parameters.safeParse(node.attrs?.['parameters'] ?? {}).data;
  const extensionKey = textAttribute(node, 'extensionKey') ?? '';
  const macroId = known?.macroMetadata.macroId?.value;
  const forge = extensionType === FORGE_MACRO;
  return {
    kind: forge ? 'forge' : 'core',
    key: extensionKey.slice(extensionKey.lastIndexOf('/') + 1),
    extensionKey,
    title: known?.extensionTitle ?? textAttribute(node, 'text') ?? extensionKey,
    localId: macroId ?? known?.localId ?? textAttribute(node, 'localId') ?? '',
    config: forge ? (known?.guestParams ?? {}) : plainParameters(known?.macroParams ?? {}),
    node,
  };
}

const plainParameters = (given: Readonly<Record<string, { readonly value: string }>>) =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => name !== BODY_PARAMETER)
      .map(([name, { value }]) => [name, value]),
  );

/** Text of a macro with a plain body, words of one with a rich body. */
export function macroBody({ node }: PageMacro): string {
  const known = parameters.safeParse(node.attrs?.['parameters'] ?? {}).data;
  return known?.macroParams[BODY_PARAMETER]?.value ?? (node.content ?? []).map(adfText).join(' ');
}

/** Every macro of a document, in its order, those inside of others too. */
export function macrosIn(document: AdfNode): readonly PageMacro[] {
  const own = pageMacro(document);
  const inside = (document.content ?? []).flatMap(macrosIn);
  return own === undefined ? inside : [own, ...inside];
}
