import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundIssueTypeScreenScheme } from '../../domain/setup/found-site';
import { issueTypeScreenSchemeName } from '../../domain/setup/names';
import type { Named } from '../../usecases/ports/setup-site';
import { askJira, idValue, readPages, tellJira } from './jira-request';

const scheme = z.object({ id: idValue, name: z.string() });
const mapping = z.object({ issueTypeId: z.string(), screenSchemeId: idValue });

async function readMappings(id: string): Promise<Readonly<Record<string, string>>> {
  const mappings = await readPages(
    mapping,
    (startAt) =>
      route`/rest/api/3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${id}&startAt=${startAt}&maxResults=100`,
  );
  return Object.fromEntries(
    mappings.map(({ issueTypeId, screenSchemeId }) => [issueTypeId, screenSchemeId]),
  );
}

export async function readIssueTypeScreenScheme(): Promise<FoundIssueTypeScreenScheme | undefined> {
  const found = await readPages(
    scheme,
    (startAt) =>
      route`/rest/api/3/issuetypescreenscheme?queryString=${issueTypeScreenSchemeName}&startAt=${startAt}&maxResults=100`,
  );
  const ours = found.find(({ name }) => name === issueTypeScreenSchemeName);
  return ours && { id: ours.id, mappings: await readMappings(ours.id) };
}

export async function createIssueTypeScreenScheme(
  named: Named,
  screenSchemeId: string,
): Promise<FoundIssueTypeScreenScheme> {
  const body = { ...named, issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId }] };
  const made = z.object({ id: idValue });
  const { id } = await askJira(made, 'POST', route`/rest/api/3/issuetypescreenscheme`, body);
  return { id, mappings: { default: screenSchemeId } };
}

export async function setDefaultScreenScheme(
  { id, mappings }: FoundIssueTypeScreenScheme,
  screenSchemeId: string,
): Promise<FoundIssueTypeScreenScheme> {
  await tellJira('PUT', route`/rest/api/3/issuetypescreenscheme/${id}/mapping/default`, {
    screenSchemeId,
  });
  return { id, mappings: { ...mappings, default: screenSchemeId } };
}
