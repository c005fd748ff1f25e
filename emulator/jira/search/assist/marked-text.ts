/** Text as HTML. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Text as HTML with what was typed in bold, as Jira marks its suggestions. */
export function marked(text: string, typed: string): string {
  const at = typed === '' ? -1 : text.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return escaped(text);
  const end = at + typed.length;
  const [before, match, behind] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  return `${escaped(before)}<b>${escaped(match)}</b>${escaped(behind)}`;
}
