/** One property of a JSON value; undefined for anything that is no object. */
export function property(input: unknown, name: string): unknown {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Reflect.get(input, name);
  return value;
}
