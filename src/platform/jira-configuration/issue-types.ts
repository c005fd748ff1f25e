import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundIssueType } from '../../domain/setup/found-site';
import type { Named } from '../../usecases/ports/setup-site';
import { askJira, idValue, tellJira } from './jira-request';

const issueType = z.object({ id: idValue, name: z.string(), subtask: z.boolean().default(false) });
const scoped = issueType.extend({ scope: z.unknown().optional() });

/** Issue types of the whole site; those of team-managed projects carry a scope and are left out. */
export async function readIssueTypes(): Promise<readonly FoundIssueType[]> {
  const all = await askJira(z.array(scoped), 'GET', route`/rest/api/3/issuetype`);
  return all
    .filter(({ scope }) => scope === undefined)
    .map(({ id, name, subtask }) => ({ id, name, subtask }));
}

export async function createIssueType(named: Named): Promise<FoundIssueType> {
  return askJira(issueType, 'POST', route`/rest/api/3/issuetype`, { ...named, type: 'standard' });
}

export async function renameIssueType(id: string, named: Named): Promise<void> {
  await tellJira('PUT', route`/rest/api/3/issuetype/${id}`, named);
}
