import { kvs, WhereConditions } from '@forge/kvs';

/** Writes down that a function ran, and with what. */
export async function note(name: string, seen: unknown): Promise<void> {
  await kvs.set(`note:${name}:${crypto.randomUUID()}`, { name, seen: seen ?? null });
}

/** What was written down, by the name that it was written down with. */
export async function notes(): Promise<readonly unknown[]> {
  const query = kvs.query().where('key', WhereConditions.beginsWith('note:')).limit(100);
  return (await query.getMany()).results.map(({ value }): unknown => value);
}
