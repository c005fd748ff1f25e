import { z } from 'zod';
import { getJson } from '../../http/request';

const ASKED = [
  'CREATE_ISSUES',
  'MOVE_ISSUES',
  'DELETE_ISSUES',
  'BULK_CHANGE',
  'MODIFY_REPORTER',
  'ASSIGN_ISSUES',
] as const;

/** What the person may do with an issue and its project. */
export type IssuePermissions = ReadonlySet<string>;

const answer = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

export async function loadIssuePermissions(
  issueKey: string,
  signal?: AbortSignal,
): Promise<IssuePermissions> {
  const query = new URLSearchParams({ permissions: ASKED.join(','), issueKey });
  const found = await getJson(`/rest/api/3/mypermissions?${query.toString()}`, answer, signal);
  const held = Object.entries(found.permissions).filter(([, { havePermission }]) => havePermission);
  return new Set(held.map(([key]) => key));
}
