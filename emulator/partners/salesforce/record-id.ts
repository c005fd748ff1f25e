const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** An 18 character id: the object's prefix, a number, and the check characters. */
export function recordId(prefix: string, number: number): string {
  let digits = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / DIGITS.length)) {
    digits = DIGITS.charAt(rest % DIGITS.length) + digits;
  }
  return withChecks(`${prefix}bm${digits.padStart(10, '0')}`);
}

/** Each check character tells which of five characters are upper case, so that case can get lost. */
function withChecks(id: string): string {
  const check = [0, 5, 10].map((from) => {
    const bits = id
      .slice(from, from + 5)
      .split('')
      .map((each) => (/[A-Z]/.test(each) ? 1 : 0));
    return CHECKS.charAt(bits.reduce<number>((sum, bit, at) => sum + (bit << at), 0));
  });
  return id + check.join('');
}

/** The 18 character form of an id of 15 or 18; undefined for anything else. */
export function fullId(id: string): string | undefined {
  if (!/^[A-Za-z0-9]+$/.test(id)) return undefined;
  if (id.length === 15) return withChecks(id);
  return id.length === 18 && withChecks(id.slice(0, 15)) === id ? id : undefined;
}
