export function WikiSearchPage(_: Readonly<Record<string, string | undefined>>) {
  return null;
}
