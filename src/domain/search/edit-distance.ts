const rowLength = 64;
let previous = new Uint8Array(rowLength);
let current = new Uint8Array(rowLength);
let beforePrevious = new Uint8Array(rowLength);

/**
 * How many letters must be added, dropped, replaced or swapped with their neighbour to make one word of the
 * other, where no letter is touched twice (optimal string alignment). Gives up with `most + 1` past `most`.
 *
 * @param asPrefix counts the way to the nearest beginning of `to`
 */
export function editDistance(from: string, to: string, most: number, asPrefix = false): number {
  if (from.length >= rowLength || to.length >= rowLength) return from === to ? 0 : most + 1;
  const width = asPrefix ? Math.min(to.length, from.length + most) : to.length;
  if (from.length - width > most || (!asPrefix && width - from.length > most)) return most + 1;
  for (let column = 0; column <= width; column += 1) previous[column] = column;
  for (let row = 1; row <= from.length; row += 1) {
    if (nextRow(from, to, row, width) > most) return most + 1;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  const distance = asPrefix ? least(previous, width) : (previous[width] ?? 0);
  return Math.min(distance, most + 1);
}

/** Fills the row of `current`; answers its least value, below which no later row can fall. */
function nextRow(from: string, to: string, row: number, width: number): number {
  current[0] = row;
  let lowest = row;
  const letter = from.charCodeAt(row - 1);
  for (let column = 1; column <= width; column += 1) {
    const other = to.charCodeAt(column - 1);
    const replaced = (previous[column - 1] ?? 0) + (letter === other ? 0 : 1);
    const added = (current[column - 1] ?? 0) + 1;
    const dropped = (previous[column] ?? 0) + 1;
    let cost = replaced < added ? replaced : added;
    if (dropped < cost) cost = dropped;
    const isSwap =
      row > 1 &&
      column > 1 &&
      letter === to.charCodeAt(column - 2) &&
      from.charCodeAt(row - 2) === other;
    if (isSwap) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
    current[column] = cost;
    if (cost < lowest) lowest = cost;
  }
  return lowest;
}

function least(row: Uint8Array, width: number): number {
  let lowest = row[0] ?? 0;
  for (let column = 1; column <= width; column += 1) lowest = Math.min(lowest, row[column] ?? 0);
  return lowest;
}
