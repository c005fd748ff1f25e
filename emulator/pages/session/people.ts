import { z } from 'zod';
import { getJson, sendJson } from '../http/request';

const person = z.object({
  accountId: z.string(),
  displayName: z.string(),
  emailAddress: z.string().optional(),
  accountType: z.string().optional(),
  groups: z.array(z.string()).optional(),
  roles: z.array(z.string()).optional(),
});

export type Person = z.infer<typeof person>;

/** Everybody who may use the site; the accounts of apps are left out. */
export async function listPeople(signal?: AbortSignal): Promise<readonly Person[]> {
  const people = await getJson('/__emulator/people', z.array(person), signal);
  return people.filter(({ accountType }) => accountType !== 'app');
}

/** Becomes this person and shows the page again as they see it. */
export async function switchTo(accountId: string): Promise<void> {
  await sendJson('POST', '/__emulator/whoami', { accountId }, z.unknown());
  window.location.reload();
}
