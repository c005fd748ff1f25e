import type { Site } from '../../../site';
import { belongings } from '../../issues/issue-index';
import { changelogs, type ChangelogItem, type IssueRecord } from '../../model/issue';

/** A value that a field had: its id, and the name that it had then. No id is an empty field. */
export interface HistoricValue {
  readonly id: string | undefined;
  readonly name: string | undefined;
}

/** One change of a field, as the history of the issue tells it. */
export interface FieldChange {
  /** ms since the epoch */
  readonly at: number;
  readonly by: string;
  readonly from: HistoricValue;
  readonly to: HistoricValue;
}

/** How long a field had a value: from `start` until before `end`, ms since the epoch. */
export interface FieldSpan {
  readonly start: number;
  readonly end: number;
  /** Who set the value; the creator for the first one. */
  readonly by: string;
  readonly value: HistoricValue;
}

const valueOf = (id: string | null, name: string | null): HistoricValue => ({
  id: id ?? undefined,
  name: name?.toLowerCase(),
});

const changeOf = (item: ChangelogItem) => ({
  from: valueOf(item.from, item.fromString),
  to: valueOf(item.to, item.toString),
});

/** The changes of one field of an issue, oldest first. */
export function changesOf(
  site: Pick<Site, 'database'>,
  issue: IssueRecord,
  fieldId: string,
): readonly FieldChange[] {
  return belongings(site, issue.id).changelogs.flatMap((id) => {
    const entry = changelogs(site).get(id);
    if (entry === undefined) return [];
    const { created: at, author: by } = entry;
    return entry.items
      .filter((item) => item.fieldId === fieldId)
      .map((item) => ({ at, by, ...changeOf(item) }));
  });
}

/**
 * Every value that a field of an issue has had, oldest first, the present one last.
 * @param present the id that the field holds now
 */
export function spansOf(
  site: Pick<Site, 'database'>,
  issue: IssueRecord,
  fieldId: string,
  present: string | undefined,
): readonly FieldSpan[] {
  const changes = changesOf(site, issue, fieldId);
  const first = changes[0]?.from ?? { id: present, name: undefined };
  const starts = [
    { at: issue.created, by: issue.creator, to: first },
    ...changes.map(({ at, by, to }) => ({ at, by, to })),
  ];
  return starts.map(({ at, by, to }, index) => ({
    start: at,
    end: starts[index + 1]?.at ?? Infinity,
    by,
    value: to,
  }));
}

/** Whether any history of the site names a value that may since be renamed or gone. */
export function everNamed(site: Pick<Site, 'database'>, fieldId: string, name: string): boolean {
  const wanted = name.toLowerCase();
  const names = (item: ChangelogItem) =>
    item.fieldId === fieldId &&
    [item.fromString, item.toString, item.from, item.to].some(
      (each) => each?.toLowerCase() === wanted,
    );
  return changelogs(site).find((entry) => entry.items.some(names)) !== undefined;
}
