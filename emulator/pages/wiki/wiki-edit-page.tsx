export function WikiEditPage(_: Readonly<Record<string, string | undefined>>) {
  return null;
}
