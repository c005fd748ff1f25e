import { z } from 'zod';
import { getJson } from '../../http/request';

export const user = z.object({ accountId: z.string(), displayName: z.string() });
export type User = z.infer<typeof user>;

/** People whose name or e-mail begins with the words, those that may be assigned when an issue or project is named. */
export async function findUsers(
  query: string,
  within: { readonly project?: string; readonly issueKey?: string } = {},
): Promise<readonly User[]> {
  const parameters = new URLSearchParams({ query, maxResults: '20' });
  if (within.issueKey !== undefined) parameters.set('issueKey', within.issueKey);
  else if (within.project !== undefined) parameters.set('project', within.project);
  const path =
    parameters.has('issueKey') || parameters.has('project') ? 'assignable/search' : 'search';
  return getJson(`/rest/api/3/user/${path}?${parameters.toString()}`, z.array(user));
}
