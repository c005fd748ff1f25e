import { z } from 'zod';
import { sendJson } from '../../http/request';

import { findUsers, user } from '../api/user';
import { createFields } from '../create/create-meta';
import { draftOf, isEmpty, valueOf } from '../fields/draft';
import type { FormField } from '../fields/field-form';
import { fieldKind } from '../fields/field-kind';
import { linkIssues, listLinkTypes } from './issue-link-data';
import type { IssueView } from './issue-data';
import { loadIssuePermissions } from './issue-permissions';

const created = z.object({ id: z.string(), key: z.string() });
export type ClonedIssue = z.infer<typeof created>;

/** The name that Jira gives the type of link between a clone and what it was made from. */
const CLONERS = 'Cloners';

const people = new Set(['reporter', 'assignee']);

/** A stored value as a request to create takes it; undefined for an empty one. */
function copied({ meta }: FormField, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  const kind = fieldKind(meta.schema);
  if (kind === 'fixed') return value;
  const draft = draftOf(kind, value);
  return isEmpty(draft) ? undefined : valueOf(kind, draft);
}

/** Reporter and assignee, as far as the person may name them on a new issue. */
async function copiedPeople({ issue }: IssueView): Promise<Readonly<Record<string, unknown>>> {
  const may = await loadIssuePermissions(issue.key);
  const reporter = user.safeParse(issue.fields['reporter']).data;
  const assignee = user.safeParse(issue.fields['assignee']).data;
  const assignable =
    assignee !== undefined && may.has('ASSIGN_ISSUES')
      ? await findUsers(assignee.displayName, { issueKey: issue.key })
      : [];
  return {
    ...(reporter !== undefined && may.has('MODIFY_REPORTER')
      ? { reporter: { accountId: reporter.accountId } }
      : {}),
    ...(assignee !== undefined &&
    assignable.some(({ accountId }) => accountId === assignee.accountId)
      ? { assignee: { accountId: assignee.accountId } }
      : {}),
  };
}

/**
 * Makes an issue with the values that this one has in the fields of the create screen. It is made as any
 * other, so that the rules of creation apply. Throws ApiError with their sentences.
 */
export async function cloneIssue(view: IssueView, summary: string): Promise<ClonedIssue> {
  const { project, issuetype } = view.core;
  const held = view.issue.fields;
  const fields = await createFields(project.id, issuetype.id, new AbortController().signal);
  const offered = new Set(fields.map(({ id }) => id));
  const values = fields.flatMap((field) => {
    const value = people.has(field.id) ? undefined : copied(field, held[field.id]);
    return value === undefined ? [] : [[field.id, value] as const];
  });
  const named = Object.entries(await copiedPeople(view)).filter(([id]) => offered.has(id));
  const parent = z.object({ id: z.string() }).safeParse(held['parent']).data;
  const body = {
    fields: {
      ...Object.fromEntries([...values, ...named]),
      ...(parent === undefined ? {} : { parent: { id: parent.id } }),
      project: { id: project.id },
      issuetype: { id: issuetype.id },
      summary,
    },
  };
  return sendJson('POST', '/rest/api/3/issue', body, created);
}

/** Says on both issues that one is a clone of the other, where the site has words for that. */
export async function linkClone(clone: ClonedIssue, original: { key: string }): Promise<void> {
  const type = (await listLinkTypes()).find(({ name }) => name === CLONERS);
  if (type !== undefined) await linkIssues(type.id, clone.key, original.key);
}
