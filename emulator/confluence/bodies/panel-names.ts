/**
 * Names of the panel macros by the type of panel that ADF has for them. What ADF calls a note has no macro:
 * the storage format writes it as an ADF extension.
 */
const MACROS = { info: 'info', warning: 'note', error: 'warning', success: 'tip' } as const;

const isType = (type: string): type is keyof typeof MACROS => Object.hasOwn(MACROS, type);

/** The macro that stands for a type of panel. */
export const panelMacro = (type: string): string | undefined =>
  isType(type) ? MACROS[type] : undefined;

/** The type of panel that a macro stands for. */
export const panelTypeOf = (macro: string): string | undefined =>
  Object.entries(MACROS).find(([, name]) => name === macro)?.[0];
