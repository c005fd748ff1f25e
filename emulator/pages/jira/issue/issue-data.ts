import { z } from 'zod';
import { getJson, sendJson } from '../../http/request';
import { fieldMeta, fieldSchema } from '../api/field';
import { statusSchema } from '../fields/status-lozenge';

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  names: z.record(z.string(), z.string()).default({}),
  schema: z.record(z.string(), fieldSchema).default({}),
});
export type Issue = z.infer<typeof issue>;

const transition = z.object({
  id: z.string(),
  name: z.string(),
  to: statusSchema,
  hasScreen: z.boolean().optional(),
  fields: z.record(z.string(), fieldMeta).default({}),
});
export type Transition = z.infer<typeof transition>;

const core = z.object({
  summary: z.string().catch(''),
  status: statusSchema,
  project: z.object({
    id: z.string(),
    key: z.string(),
    name: z.string(),
    projectTypeKey: z.string().catch('software'),
  }),
  issuetype: z.object({ id: z.string(), name: z.string(), subtask: z.boolean().catch(false) }),
});

export interface IssueView {
  readonly issue: Issue;
  readonly core: z.infer<typeof core>;
  readonly transitions: readonly Transition[];
  /** What may be edited, by field id; empty for those who may not edit. */
  readonly editable: Readonly<Record<string, z.infer<typeof fieldMeta>>>;
}

export const issuePath = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}`;

/** All that the issue view shows at first: values, names, what may be edited and where it may go. */
export async function loadIssue(key: string, signal: AbortSignal): Promise<IssueView> {
  const path = issuePath(key);
  // Brings the fields that an app computes up to date, as Jira does when an issue is opened.
  await sendJson('POST', '/__forge/issue-view', { issueIdOrKey: key }, z.unknown(), signal);
  const [found, transitions, edit] = await Promise.all([
    getJson(`${path}?expand=names,schema`, issue, signal),
    getJson(
      `${path}/transitions?expand=transitions.fields`,
      z.object({ transitions: z.array(transition) }),
      signal,
    ),
    getJson(`${path}/editmeta`, z.object({ fields: z.record(z.string(), fieldMeta) }), signal),
  ]);
  return {
    issue: found,
    core: core.parse(found.fields),
    transitions: transitions.transitions,
    editable: edit.fields,
  };
}

/** Writes fields as the person. Throws ApiError with Jira's sentences when refused. */
export async function editIssue(
  key: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sendJson('PUT', issuePath(key), { fields }, z.unknown());
}

/** Runs a transition. Throws ApiError with the validators' sentences when it is refused. */
export async function transitionIssue(
  key: string,
  transitionId: string,
  fields: Readonly<Record<string, unknown>>,
  comment?: unknown,
): Promise<void> {
  const body = {
    transition: { id: transitionId },
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(comment === undefined ? {} : { update: { comment: [{ add: { body: comment } }] } }),
  };
  await sendJson('POST', `${issuePath(key)}/transitions`, body, z.unknown());
}
