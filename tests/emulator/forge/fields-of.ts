/** The fields of a value that must be an object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null)
    throw new Error(`${String(value)} has no fields.`);
  return Object.fromEntries(Object.entries(value));
}
