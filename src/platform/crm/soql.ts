/**
 * A text as a literal of SOQL.
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm
 */
export function soqlText(text: string): string {
  return `'${text.replace(/[\\'"]/g, '\\$&').replace(/\p{Cc}/gu, ' ')}'`;
}

/** A text as a part of a LIKE pattern, where `%` and `_` stand for themselves. */
export function soqlContaining(text: string): string {
  return soqlText(text)
    .replace(/[%_]/g, '\\$&')
    .replace(/^'|'$/g, (_, at: number) => (at === 0 ? "'%" : "%'"));
}

export const soqlList = (texts: readonly string[]) => `(${texts.map(soqlText).join(',')})`;
