export function WikiPage(_: Readonly<Record<string, string | undefined>>) {
  return null;
}
