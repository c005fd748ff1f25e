import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundIssueTypeScheme } from '../../domain/setup/found-site';
import { issueTypeSchemeName } from '../../domain/setup/names';
import type { Named } from '../../usecases/ports/setup-site';
import { askJira, idValue, readPages, tellJira } from './jira-request';

const scheme = z.object({ id: idValue, name: z.string() });
const mapping = z.object({ issueTypeId: idValue });

export async function readIssueTypeScheme(): Promise<FoundIssueTypeScheme | undefined> {
  const found = await readPages(
    scheme,
    (startAt) =>
      route`/rest/api/3/issuetypescheme?queryString=${issueTypeSchemeName}&startAt=${startAt}&maxResults=100`,
  );
  const ours = found.find(({ name }) => name === issueTypeSchemeName);
  if (ours === undefined) return undefined;
  const mappings = await readPages(
    mapping,
    (startAt) =>
      route`/rest/api/3/issuetypescheme/mapping?issueTypeSchemeId=${ours.id}&startAt=${startAt}&maxResults=100`,
  );
  return { id: ours.id, issueTypeIds: mappings.map(({ issueTypeId }) => issueTypeId) };
}

export async function createIssueTypeScheme(
  named: Named,
  issueTypeId: string,
): Promise<FoundIssueTypeScheme> {
  const body = { ...named, defaultIssueTypeId: issueTypeId, issueTypeIds: [issueTypeId] };
  const made = z.object({ issueTypeSchemeId: idValue });
  const answer = await askJira(made, 'POST', route`/rest/api/3/issuetypescheme`, body);
  return { id: answer.issueTypeSchemeId, issueTypeIds: [issueTypeId] };
}

export async function addToIssueTypeScheme(
  { id, issueTypeIds }: FoundIssueTypeScheme,
  issueTypeId: string,
): Promise<FoundIssueTypeScheme> {
  await tellJira('PUT', route`/rest/api/3/issuetypescheme/${id}/issuetype`, {
    issueTypeIds: [issueTypeId],
  });
  return { id, issueTypeIds: [...issueTypeIds, issueTypeId] };
}
