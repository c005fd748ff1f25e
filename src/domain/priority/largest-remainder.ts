/**
 * Rounds parts to integers that add up to a given whole: everybody gets the floor, the rest goes to the
 * largest remainders, earlier parts first. `whole` is the rounded sum of the parts.
 * @see https://en.wikipedia.org/wiki/Quota_method
 */
export function byLargestRemainder(parts: readonly number[], whole: number): readonly number[] {
  const floors = parts.map(Math.floor);
  const left = whole - floors.reduce((sum, floor) => sum + floor, 0);
  const order = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, Math.max(0, left))
    .map(({ index }) => index);
  return floors.map((floor, index) => (order.includes(index) ? floor + 1 : floor));
}
