import { route } from '@forge/api';
import { z } from 'zod';
import type { TeamMembers } from '../usecases/ports/team-members';
import { sender, unexpected } from './product-request';

const role = z.object({
  actors: z
    .array(
      z.object({
        actorUser: z.object({ accountId: z.string() }).optional(),
        actorGroup: z.object({ groupId: z.string() }).optional(),
      }),
    )
    .default([]),
});
const members = z.object({ values: z.array(z.object({ accountId: z.string() })) });
const users = z.object({
  values: z.array(
    z.object({
      accountId: z.string(),
      displayName: z.string(),
      active: z.boolean().default(true),
      accountType: z.string().default('atlassian'),
    }),
  ),
});

/** What a group's page holds at most. A larger group is no team: its first members stand for it. */
const mostOfGroup = 50;

/** Account ids are long and stand in the address. */
const mostAsked = 100;

/** Holders of project roles in Jira. */
export const jiraTeamMembers: TeamMembers = {
  async holding(desk, name) {
    const path = route`/rest/api/3/project/${desk.project.id}/role/${desk.roles[name]}`;
    const reply = await sender('jira', 'app')('GET', path);
    if (reply.status !== 200) throw unexpected(`Reading the role ${name}`, reply);
    const { actors } = role.parse(reply.body);
    const groups = actors.flatMap(({ actorGroup }) => actorGroup?.groupId ?? []);
    const inGroups = await Promise.all(groups.map(groupMembers));
    const direct = actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []);
    return [...new Set([...direct, ...inGroups.flat()])];
  },
  async active(accountIds) {
    const asked = [...new Set(accountIds)].slice(0, mostAsked);
    if (asked.length === 0) return [];
    const query = new URLSearchParams(asked.map((id): [string, string] => ['accountId', id]));
    query.set('maxResults', String(asked.length));
    const reply = await sender('jira', 'app')('GET', route`/rest/api/3/user/bulk?${query}`);
    if (reply.status !== 200) throw unexpected('Reading people', reply);
    return users
      .parse(reply.body)
      .values.filter(({ active, accountType }) => active && accountType === 'atlassian')
      .map(({ accountId, displayName }) => ({ accountId, displayName }));
  },
};

async function groupMembers(groupId: string): Promise<readonly string[]> {
  const query = new URLSearchParams({ groupId, maxResults: String(mostOfGroup) });
  const reply = await sender('jira', 'app')('GET', route`/rest/api/3/group/member?${query}`);
  // A group that was deleted while somebody looked has nobody.
  if (reply.status === 404) return [];
  if (reply.status !== 200) throw unexpected('Reading the members of a group', reply);
  return members.parse(reply.body).values.map(({ accountId }) => accountId);
}
