export function SpacesPage(_: Readonly<Record<string, string | undefined>>) {
  return null;
}
