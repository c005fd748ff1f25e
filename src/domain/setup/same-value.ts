/** Whether two values of JSON are the same, whatever order their properties were written in. */
export function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) {
    return left === right;
  }
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const one = new Map(Object.entries(left));
  const other = new Map(Object.entries(right));
  return one.size === other.size && [...one].every(([key, value]) => isSame(value, other.get(key)));
}

/** Whether two texts hold the same JSON; a text that holds none is the same as nothing else. */
export function isSameJson(left: string, right: string): boolean {
  if (left === right) return true;
  const [one, other] = [parsed(left), parsed(right)];
  return one !== undefined && other !== undefined && isSame(one, other);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (reason) {
    if (reason instanceof SyntaxError) return undefined;
    throw reason;
  }
}
