import type { Site } from '../../site';
import { fields as fieldTable } from '../model/field';
import type { ChangelogItem, IssueRecord } from '../model/issue';
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
  const items = before.statusId === after.statusId ? [] : [statusItem(site, before, after)];
  for (const fieldId of ids) {
    if (SILENT.has(fieldId) || same(before.fields[fieldId], after.fields[fieldId])) continue;
    const item = fieldItem(site, fieldId, before.fields[fieldId], after.fields[fieldId]);
    if (item !== undefined) items.push(item);
  }
  return items;
}
