import { z } from 'zod';
import { getJson, sendJson } from '../../http/request';
import { statusSchema } from '../fields/status-lozenge';
import { quoted } from '../../shell/search-address';
import { searchIssues } from '../issues/search-issues';
import type { Choice } from '../fields/draft';

const linkType = z.object({
  id: z.string(),
  name: z.string(),
  inward: z.string(),
  outward: z.string(),
});
export type LinkType = z.infer<typeof linkType>;

const linked = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ summary: z.string().nullish(), status: statusSchema.optional() }),
});

export const issueLink = z.object({
  id: z.string(),
  type: linkType,
  inwardIssue: linked.optional(),
  outwardIssue: linked.optional(),
});
export type IssueLink = z.infer<typeof issueLink>;

export async function listLinkTypes(): Promise<readonly LinkType[]> {
  const page = z.object({ issueLinkTypes: z.array(linkType) });
  return (await getJson('/rest/api/3/issueLinkType', page)).issueLinkTypes;
}

/** Links two issues: `from` is said to do what the type's outward words say to `to`. */
export async function linkIssues(typeId: string, from: string, to: string): Promise<void> {
  const body = { type: { id: typeId }, inwardIssue: { key: from }, outwardIssue: { key: to } };
  await sendJson('POST', '/rest/api/3/issueLink', body, z.unknown());
}

export async function unlinkIssues(linkId: string): Promise<void> {
  await sendJson('DELETE', `/rest/api/3/issueLink/${linkId}`, undefined, z.unknown());
}

/** Issues by key or by words of the summary, newest first when nothing is asked. */
export async function findIssues(text: string): Promise<Choice[]> {
  const wanted = text.trim();
  const filter = /^[a-z][a-z0-9_]*-\d+$/i.test(wanted)
    ? `key = ${wanted.toUpperCase()}`
    : wanted === ''
      ? 'created >= -365d'
      : `summary ~ ${quoted(`${wanted}*`)}`;
  const found = await searchIssues({
    jql: `${filter} ORDER BY updated DESC`,
    fields: ['summary'],
    maxResults: 20,
  });
  return found.issues.map(({ key, fields }) => ({
    value: key,
    label: `${key} ${typeof fields['summary'] === 'string' ? fields['summary'] : ''}`,
  }));
}
