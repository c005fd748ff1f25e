/** What a date control holds, without the years that it passes through while 2026 is typed: 0002, 0020, 0202. */
export function typedDate(value: string): string {
  return value < '1000' ? '' : value;
}
