import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundContext, FoundOption } from '../../domain/setup/found-site';
import { askJira, idValue, readPages, tellJira } from './jira-request';

const context = z.object({
  id: idValue,
  isGlobalContext: z.boolean().default(true),
  isAnyIssueType: z.boolean().default(true),
});
const option = z.object({
  id: idValue,
  value: z.string(),
  disabled: z.boolean().default(false),
});
const options = z.object({ options: z.array(option).default([]) });

async function globalContextId(fieldId: string): Promise<string | undefined> {
  const contexts = await readPages(
    context,
    (startAt) => route`/rest/api/3/field/${fieldId}/context?startAt=${startAt}&maxResults=100`,
  );
  return contexts.find((each) => each.isGlobalContext && each.isAnyIssueType)?.id;
}

async function readOptions(fieldId: string, contextId: string): Promise<readonly FoundOption[]> {
  return readPages(
    option,
    (startAt) =>
      route`/rest/api/3/field/${fieldId}/context/${contextId}/option?startAt=${startAt}&maxResults=1000`,
  );
}

/** The context of a field that holds everywhere, with its options. */
export async function readContext(fieldId: string): Promise<FoundContext | undefined> {
  const id = await globalContextId(fieldId);
  return id === undefined ? undefined : { id, options: await readOptions(fieldId, id) };
}

/** The context that holds everywhere; Jira makes one with the field, and an admin may have deleted it. */
export async function openContext(fieldId: string): Promise<FoundContext> {
  const existing = await readContext(fieldId);
  if (existing !== undefined) return existing;
  const path = route`/rest/api/3/field/${fieldId}/context`;
  const made = await askJira(z.object({ id: idValue }), 'POST', path, {
    name: 'Asset Desk context',
    description: 'Options of the request form.',
    projectIds: [],
    issueTypeIds: [],
  });
  return { id: made.id, options: [] };
}

export async function addOptions(
  fieldId: string,
  contextId: string,
  values: readonly string[],
): Promise<readonly FoundOption[]> {
  const path = route`/rest/api/3/field/${fieldId}/context/${contextId}/option`;
  const body = { options: values.map((value) => ({ value, disabled: false })) };
  return (await askJira(options, 'POST', path, body)).options;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-options/ */
export async function switchOptions(
  fieldId: string,
  contextId: string,
  changed: readonly FoundOption[],
): Promise<void> {
  await tellJira('PUT', route`/rest/api/3/field/${fieldId}/context/${contextId}/option`, {
    options: changed.map(({ id, value, disabled }) => ({ id, value, disabled })),
  });
}
