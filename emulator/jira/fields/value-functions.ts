import { z } from 'zod';
import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { recordChange, withValues } from '../issues/record-change';
import { appliesTo } from '../issues/values/applies-to';
import { codecOf } from '../issues/values/codec-of';
import { fields, type FieldRecord } from '../model/field';
import { issues, type IssueRecord } from '../model/issue';
import { fieldKey } from './field-bean';

const withValueFunction = z.looseObject({
  view: z.looseObject({ value: z.object({ function: z.string() }) }),
});

/**
 * Asks the app for the values of the fields that it computes for an issue, and keeps them: what Jira does
 * whenever somebody opens the issue. A function that fails, or answers something that the field cannot hold,
 * leaves the value that was there.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/#value-function
 */
export async function computeFieldValues(site: Site, issueId: string): Promise<void> {
  const issue = issues(site).get(issueId);
  if (issue === undefined) return;
  const computed = [...fields(site).values()].map((field) => computedValue(site, field, issue));
  const values = Object.assign({}, ...(await Promise.all(computed))) as Record<string, unknown>;
  const before = issues(site).get(issueId);
  if (before === undefined || Object.keys(values).length === 0) return;
  const after = { ...before, fields: withValues(before.fields, values) };
  const app: Caller = {
    accountId: site.app.accountId,
    app: { as: 'app', scopes: site.app.scopes },
  };
  recordChange(site, app, before, after, { changelog: false, events: false });
}

/** The field's new value by its id; nothing for a field that the app does not compute. */
async function computedValue(
  site: Site,
  field: FieldRecord,
  issue: IssueRecord,
): Promise<Readonly<Record<string, unknown>>> {
  const module = field.forge === undefined ? undefined : site.app.module(field.forge.moduleKey);
  const declared = withValueFunction.safeParse(module?.properties).data;
  const { projectId, issueTypeId } = issue;
  if (module === undefined || declared === undefined) return {};
  if (!appliesTo(field, projectId, issueTypeId)) return {};
  const { id, name, schema } = field;
  const result = await site.functions.invoke({
    functionKey: declared.view.value.function,
    moduleKey: module.key,
    payload: {
      field: { id, key: fieldKey(site, field), type: schema.custom, name },
      issues: [{ id: Number(issue.id), value: issue.fields[id] ?? null }],
    },
  });
  const answered = result.ok ? z.array(z.unknown()).length(1).safeParse(result.value) : undefined;
  if (answered?.data === undefined) return {};
  const [value] = answered.data;
  if (value === null) return { [id]: undefined };
  const read = codecOf(field)?.read(value, { site, field, projectId, issueTypeId });
  return read?.ok === true ? { [id]: read.value } : {};
}
