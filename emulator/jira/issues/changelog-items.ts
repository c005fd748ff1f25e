import type { Site } from '../../site';
import { fields as fieldTable } from '../model/field';
import type { ChangelogItem, IssueRecord } from '../model/issue';
import { issueTypes, projects } from '../model/project';
import { statuses } from '../model/workflow';
import { codecOf } from './values/codec-of';
import { isEmptyValue, type ChangelogValue } from './values/field-codec';

const NOTHING: ChangelogValue = { id: null, text: null };

/** Stored beside the fields that people set, and never a line of the history. */
const SILENT = new Set(['resolutiondate']);

const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

function fieldItem(
  site: Site,
  fieldId: string,
  before: unknown,
  after: unknown,
): ChangelogItem | undefined {
  const field = fieldTable(site).get(fieldId);
  const codec = field && codecOf(field);
  if (field === undefined || codec === undefined) return undefined;
  const describe = (value: unknown) =>
    isEmptyValue(value) ? NOTHING : codec.describe(value, site, field);
  const from = describe(before);
  const to = describe(after);
  return {
    field: field.custom ? field.name : field.id,
    fieldtype: field.custom ? 'custom' : 'jira',
    fieldId,
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  };
}

/** What a move to another project or issue type writes; the key has no id, as on a real site. */
function placeItems(site: Site, before: IssueRecord, after: IssueRecord): ChangelogItem[] {
  const [from, to] = [before, after].map((issue) => ({
    project: { id: issue.projectId, text: projects(site).get(issue.projectId)?.name ?? null },
    issuetype: {
      id: issue.issueTypeId,
      text: issueTypes(site).get(issue.issueTypeId)?.name ?? null,
    },
    Key: { id: null, text: issue.key },
  }));
  if (from === undefined || to === undefined) return [];
  const names = [
    ['project', 'project'],
    ['Key', 'issuekey'],
    ['issuetype', 'issuetype'],
  ] as const;
  return names.flatMap(([field, fieldId]) =>
    same(from[field], to[field])
      ? []
      : [
          {
            field,
            fieldtype: 'jira' as const,
            fieldId,
            from: from[field].id,
            fromString: from[field].text,
            to: to[field].id,
            toString: to[field].text,
          },
        ],
  );
}

function statusItem(site: Site, before: IssueRecord, after: IssueRecord): ChangelogItem {
  return {
    field: 'status',
    fieldtype: 'jira',
    fieldId: 'status',
    from: before.statusId,
    fromString: statuses(site).get(before.statusId)?.name ?? null,
    to: after.statusId,
    toString: statuses(site).get(after.statusId)?.name ?? null,
  };
}

/** Lines of the history between two states of an issue; empty when nothing differs. */
export function changelogItems(
  site: Site,
  before: IssueRecord,
  after: IssueRecord,
): readonly ChangelogItem[] {
  const ids = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const items = placeItems(site, before, after);
  if (before.statusId !== after.statusId) items.push(statusItem(site, before, after));
  for (const fieldId of ids) {
    if (SILENT.has(fieldId) || same(before.fields[fieldId], after.fields[fieldId])) continue;
    const item = fieldItem(site, fieldId, before.fields[fieldId], after.fields[fieldId]);
    if (item !== undefined) items.push(item);
  }
  return items;
}
