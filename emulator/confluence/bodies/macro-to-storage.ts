import { escapeXml, xml } from './xml';

interface WrittenMacro {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly macroId?: string | undefined;
  readonly localId?: string | undefined;
  readonly layout?: string | undefined;
  /** Markup of a rich body. */
  readonly rich?: string | undefined;
  /** CDATA of a plain body. */
  readonly plain?: string | undefined;
}

/** One of Confluence's own macros, https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html. */
export function macroXml(macro: WrittenMacro): string {
  const parameters = Object.entries(macro.parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [xml('ac:parameter', { 'ac:name': name }, escapeXml(value))],
  );
  const rich = macro.rich === undefined ? '' : xml('ac:rich-text-body', {}, macro.rich);
  const plain = macro.plain === undefined ? '' : xml('ac:plain-text-body', {}, macro.plain);
  return xml(
    'ac:structured-macro',
    {
      'ac:name': macro.name,
      'ac:schema-version': '1',
      'data-layout': macro.layout,
      'ac:local-id': macro.localId,
      'ac:macro-id': macro.macroId,
    },
    `${parameters.join('')}${plain}${rich}`,
  );
}
