import { getAppContext } from '@forge/api';
import { kvs, WhereConditions } from '@forge/kvs';

/** Seconds that the running function may take. */
export const seconds = (): number =>
  Math.ceil(getAppContext().invocationRemainingTimeInMillis() / 1000);

/** Writes down that a function ran, with what, and for how long it might. */
export async function note(name: string, seen: unknown): Promise<void> {
  const row = { name, seen: seen ?? null, seconds: seconds() };
  await kvs.set(`note:${name}:${crypto.randomUUID()}`, row);
}

/** What was written down, by the name that it was written down with. */
export async function notes(): Promise<readonly unknown[]> {
  const query = kvs.query().where('key', WhereConditions.beginsWith('note:')).limit(100);
  return (await query.getMany()).results.map(({ value }): unknown => value);
}
