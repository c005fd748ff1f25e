import { z } from 'zod';
import { getJson } from '../../http/request';
import { fieldMeta } from '../api/field';
import type { FormField } from '../fields/field-form';

const issueTypes = z.object({
  issueTypes: z.array(
    z.object({ id: z.string(), name: z.string(), subtask: z.boolean().optional() }),
  ),
});
export type CreatableType = z.infer<typeof issueTypes>['issueTypes'][number];

const typeFields = z.object({ fields: z.array(fieldMeta) });

const base = (projectId: string): string =>
  `/rest/api/3/issue/createmeta/${encodeURIComponent(projectId)}/issuetypes`;

/** The issue types that can be created in a project by themselves. */
export async function creatableTypes(
  projectId: string,
  signal: AbortSignal,
): Promise<readonly CreatableType[]> {
  const page = await getJson(`${base(projectId)}?maxResults=200`, issueTypes, signal);
  return page.issueTypes.filter(({ subtask }) => subtask !== true);
}

const CHOSEN_ABOVE = new Set(['project', 'issuetype']);

/** The fields of the create screen, summary first and mandatory ones before the rest. */
export async function createFields(
  projectId: string,
  issueTypeId: string,
  signal: AbortSignal,
): Promise<readonly FormField[]> {
  const path = `${base(projectId)}/${encodeURIComponent(issueTypeId)}?maxResults=200`;
  const page = await getJson(path, typeFields, signal);
  const fields = page.fields
    .map((meta) => ({ id: meta.fieldId ?? meta.key ?? meta.name, meta }))
    .filter(({ id }) => !CHOSEN_ABOVE.has(id));
  const rank = ({ id, meta }: FormField): number =>
    id === 'summary' ? 0 : meta.required && meta.hasDefaultValue !== true ? 1 : 2;
  return fields.toSorted((a, b) => rank(a) - rank(b));
}
