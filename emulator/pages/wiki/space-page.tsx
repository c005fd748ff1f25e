export function SpacePage(_: Readonly<Record<string, string | undefined>>) {
  return null;
}
