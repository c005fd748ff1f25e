/** Points with their sign, as the calculation and the history show them: "+3", "−15", "0". */
export function signed(points: number): string {
  if (points === 0) return '0';
  return points < 0 ? `−${-points}` : `+${points}`;
}
