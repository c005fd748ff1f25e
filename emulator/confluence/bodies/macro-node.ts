import { adfNode, type AdfNode } from './adf-node';

/** `extensionType` of Confluence's own and Connect macros, which the storage format calls structured macros. */
export const CORE_MACRO = 'com.atlassian.confluence.macro.core';
/** `extensionType` of macros of Forge apps. */
export const FORGE_MACRO = 'com.atlassian.ecosystem';

/** A macro by its name and plain parameters, as ADF holds it. */
export interface CoreMacro {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly macroId?: string | undefined;
  readonly localId?: string | undefined;
  readonly layout?: string | undefined;
  /** Text of a macro with a plain body. */
  readonly text?: string | undefined;
}

/** Parameter under which a plain body travels. */
export const BODY_PARAMETER = '__bodyContent';

export function coreMacroNode(
  type: 'extension' | 'bodiedExtension' | 'inlineExtension',
  macro: CoreMacro,
  content?: readonly AdfNode[],
): AdfNode {
  const own = macro.text === undefined ? {} : { [BODY_PARAMETER]: macro.text };
  const macroParams = Object.fromEntries(
    Object.entries({ ...macro.parameters, ...own }).map(([name, value]) => [name, { value }]),
  );
  const macroId = macro.macroId === undefined ? {} : { macroId: { value: macro.macroId } };
  return adfNode(
    type,
    {
      extensionType: CORE_MACRO,
      extensionKey: macro.name,
      parameters: {
        macroParams,
        macroMetadata: { ...macroId, schemaVersion: { value: '1' }, title: macro.name },
      },
      ...(type === 'inlineExtension' ? {} : { layout: macro.layout ?? 'default' }),
      localId: macro.localId,
    },
    content,
  );
}
