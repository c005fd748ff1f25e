import type { Caller } from '../../caller';
import { jiraTimestamp } from '../../clock';
import type { Site } from '../../site';
import { changelogs, type IssueRecord } from '../model/issue';
import { fields as fieldTable } from '../model/field';
import { userBean } from '../users/user-bean';
import { availableTransitions } from '../transitions/available-transitions';
import { transitionBean } from '../transitions/transition-bean';
import { editMeta } from './edit-meta';
import { issueField } from './issue-fields';
import { belongings } from './issue-index';
import { adfHtml } from './values/adf';
import { isRichText } from './values/codec-of';

/** What a caller wants to see of an issue. */
export interface IssueView {
  /** Field ids, `*all`, `*navigable`, and `-id` to leave one out. */
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  /** How many of the newest entries the history has; all without it. */
  readonly mostHistories?: number;
  readonly properties: readonly string[];
}

/** Sorts the wanted field ids out once for many issues: patterns in, ids of the site out. */
export function wantedFields(site: Site, wanted: readonly string[]): readonly string[] {
  const all = [...fieldTable(site).values()];
  const chosen = new Set<string>();
  for (const name of wanted) {
    if (name === '*all') all.forEach((field) => chosen.add(field.id));
    else if (name === '*navigable') {
      all.filter((field) => field.navigable).forEach((field) => chosen.add(field.id));
    } else if (!name.startsWith('-')) chosen.add(name);
  }
  if (wanted.length > 0 && wanted.every((name) => name.startsWith('-'))) {
    all.filter((field) => field.navigable).forEach((field) => chosen.add(field.id));
  }
  for (const name of wanted) if (name.startsWith('-')) chosen.delete(name.slice(1));
  return [...chosen].filter((fieldId) => fieldTable(site).has(fieldId));
}

/** History of an issue, oldest first. */
export function changelogBeans(site: Site, issueId: string) {
  return belongings(site, issueId).changelogs.flatMap((id) => {
    const entry = changelogs(site).get(id);
    if (entry === undefined) return [];
    const author = userBean(site, entry.author);
    return [{ id, author, created: jiraTimestamp(entry.created), items: entry.items }];
  });
}

function fieldValues(site: Site, caller: Caller, issue: IssueRecord, ids: readonly string[]) {
  const table = fieldTable(site);
  const entries = ids.flatMap((id) => {
    const field = table.get(id);
    if (field === undefined) return [];
    const value = issueField(site, issue, field, caller);
    return [[id, id === 'watches' ? watched(value, issue, caller) : value] as const];
  });
  return Object.fromEntries(entries);
}

function watched(value: unknown, issue: IssueRecord, caller: Caller): unknown {
  const isWatching = caller.accountId !== undefined && issue.watchers.includes(caller.accountId);
  return typeof value === 'object' && value !== null ? { ...value, isWatching } : value;
}

function propertiesOf(issue: IssueRecord, wanted: readonly string[]) {
  if (wanted.includes('*all')) return issue.properties;
  const entries = Object.entries(issue.properties).filter(([key]) => wanted.includes(key));
  return Object.fromEntries(entries);
}

/** Display names of fields by id, for `expand=names`. */
export function fieldNames(site: Site, ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, fieldTable(site).get(id)?.name ?? id]));
}

/** Schemas of fields by id, for `expand=schema`. */
export function fieldSchemas(
  site: Site,
  ids: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ids.map((id) => [id, fieldTable(site).get(id)?.schema]));
}

function renderedFields(site: Site, issue: IssueRecord, ids: readonly string[]) {
  const rendered = ids.map((id) => {
    const field = fieldTable(site).get(id);
    const stored = issue.fields[id];
    const html = field !== undefined && isRichText(field) && stored !== undefined;
    return [id, html ? adfHtml(stored) : null] as const;
  });
  return Object.fromEntries(rendered);
}

function history(site: Site, issue: IssueRecord, most: number | undefined) {
  const all = changelogBeans(site, issue.id).reverse();
  const histories = all.slice(0, most);
  return { startAt: 0, maxResults: histories.length, total: all.length, histories };
}

/**
 * An issue as REST writes it. `fieldIds` are the resolved ids of `view.fields`; names and schemas are
 * only for a single issue, a list has them once for all.
 */
export function issueBean(
  site: Site,
  caller: Caller,
  issue: IssueRecord,
  view: IssueView,
  fieldIds: readonly string[],
) {
  const expands = (what: string) => view.expand.includes(what);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${site.origin.product}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(fieldIds.length > 0 ? { fields: fieldValues(site, caller, issue, fieldIds) } : {}),
    ...(view.properties.length > 0 ? { properties: propertiesOf(issue, view.properties) } : {}),
    ...(expands('renderedFields') ? { renderedFields: renderedFields(site, issue, fieldIds) } : {}),
    ...(expands('changelog') ? { changelog: history(site, issue, view.mostHistories) } : {}),
    ...(expands('editmeta') ? { editmeta: editMeta(site, caller, issue) } : {}),
    ...(expands('transitions')
      ? {
          transitions: availableTransitions(site, caller, issue).map((transition) =>
            transitionBean(site, caller, issue, transition, { fields: false }),
          ),
        }
      : {}),
  };
}
