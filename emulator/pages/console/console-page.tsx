export function ConsolePage(_: Readonly<Record<string, string | undefined>>) {
  return null;
}
