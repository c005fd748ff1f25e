/**
 * A text of at most `limit` UTF-16 code units. A longer one ends in an ellipsis and is never cut inside a
 * character; halves of characters that were in the text already become the replacement character.
 */
export function shortened(text: string, limit: number): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (whole.length <= limit) return whole;
  const cut = whole.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}
