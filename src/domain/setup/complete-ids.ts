/** The ids by key, or `undefined` when one of them is not known. */
export function complete<Key extends string>(
  keys: readonly Key[],
  idOf: (key: Key) => string | undefined,
): Record<Key, string> | undefined {
  const ids: Partial<Record<Key, string>> = {};
  for (const key of keys) ids[key] = idOf(key);
  const isComplete = (partial: Partial<Record<Key, string>>): partial is Record<Key, string> =>
    keys.every((key) => partial[key] !== undefined);
  return isComplete(ids) ? ids : undefined;
}
