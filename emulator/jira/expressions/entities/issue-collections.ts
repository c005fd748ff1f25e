import { belongings } from '../../issues/issue-index';
import { issueLinks } from '../../issues/links/issue-links';
import { maySee } from '../../issues/find-issue';
import {
  attachments,
  changelogs,
  comments,
  issues,
  type ChangelogItem,
  type ChangelogRecord,
  type IssueRecord,
} from '../../model/issue';
import { Failure } from '../evaluation/evaluation-error';
import { textAt } from '../methods/argument';
import { isList, type Value } from '../values/value';
import type { EntityContext } from './define-entity';
import type { Batch } from './batch';
import { attachmentEntity, changelogEntity, commentEntity } from './issue-parts';

/** Issues below an issue that the caller may see. */
export function visibleChildren(
  issue: IssueRecord,
  { site, caller }: EntityContext,
): readonly IssueRecord[] {
  return belongings(site, issue.id)
    .children.flatMap((id) => issues(site).get(id) ?? [])
    .filter((child) => maySee(site, caller, child));
}

/** Comments of an issue, oldest first. */
export function commentValues(issue: IssueRecord, context: EntityContext, batch: Batch): Value {
  return belongings(context.site, issue.id).comments.flatMap((id) => {
    const row = comments(context.site).get(id);
    return row === undefined ? [] : [commentEntity.of(row, context, batch)];
  });
}

/** Files of an issue, in the order in which they came. */
export function attachmentValues(issue: IssueRecord, context: EntityContext, batch: Batch): Value {
  return belongings(context.site, issue.id).attachments.flatMap((id) => {
    const row = attachments(context.site).get(id);
    return row === undefined ? [] : [attachmentEntity.of(row, context, batch)];
  });
}

function history(issue: IssueRecord, { site }: EntityContext): readonly ChangelogRecord[] {
  return belongings(site, issue.id)
    .changelogs.flatMap((id) => changelogs(site).get(id) ?? [])
    .reverse();
}

/** Entries of the history, newest first. */
export function changelogValues(issue: IssueRecord, context: EntityContext, batch: Batch): Value {
  return history(issue, context).map((row) => changelogEntity.of(row, context, batch));
}

const CRITERIA = ['from', 'fromString', 'to', 'toString'] as const;

function fits(item: ChangelogItem, field: string, criteria: Value): boolean {
  if (item.field !== field && item.fieldId !== field) return false;
  if (criteria === null) return true;
  if (typeof criteria !== 'object' || isList(criteria) || criteria.kind !== 'map') {
    throw new Failure('Argument 2 of getNewestChangelog must be a Map.');
  }
  const { entries } = criteria;
  return CRITERIA.every((name) => !entries.has(name) || entries.get(name) === item[name]);
}

/** `getNewestChangelog(field, {from, fromString, to, toString})`: the last change of a field, or null. */
export function newestChangelog(
  issue: IssueRecord,
  given: readonly Value[],
  context: EntityContext,
  batch: Batch,
): Value {
  const field = textAt(given, 0);
  const found = history(issue, context).find(({ items }) =>
    items.some((item) => fits(item, field, given[1] ?? null)),
  );
  return found === undefined ? null : changelogEntity.of(found, context, batch);
}

/** Links of an issue whose far end the caller may see, with that end. */
export function visibleLinks(issue: IssueRecord, { site, caller }: EntityContext) {
  return belongings(site, issue.id).links.flatMap((id) => {
    const link = issueLinks(site).get(id);
    if (link === undefined) return [];
    // The issue that was `inwardIssue` when the link was made sees the other one as `outwardIssue`.
    const isOutward = link.inwardIssueId === issue.id;
    const other = issues(site).get(isOutward ? link.outwardIssueId : link.inwardIssueId);
    if (other === undefined || !maySee(site, caller, other)) return [];
    return [{ link, direction: isOutward ? ('outward' as const) : ('inward' as const), other }];
  });
}
