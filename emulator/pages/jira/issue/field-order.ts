import type { FieldMeta, FieldSchema } from '../api/field';
import { fieldKind } from '../fields/field-kind';
import type { IssueView } from './issue-data';

/** A field of the issue view. `meta` is there when the person may edit it. */
export interface ShownField {
  readonly id: string;
  readonly name: string;
  readonly schema: FieldSchema;
  readonly value: unknown;
  readonly meta?: FieldMeta;
}

/** Shown elsewhere on the page, or not at all. */
const ELSEWHERE = new Set([
  'summary',
  'status',
  'project',
  'issuetype',
  'attachment',
  'comment',
  'issuelinks',
  'subtasks',
  'worklog',
  'timetracking',
  'watches',
  'votes',
  'creator',
  'created',
  'updated',
  'statuscategorychangedate',
  'statusCategory',
  'lastViewed',
  'workratio',
  'progress',
  'aggregateprogress',
  'security',
  'issuerestriction',
  'resolutiondate',
]);

const FIRST = ['assignee', 'reporter', 'priority', 'duedate', 'labels'];

const hasValue = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

function rank(id: string): number {
  const at = FIRST.indexOf(id);
  return at < 0 ? FIRST.length : at;
}

/** Fields in the order of the screen: people and dates first, empty ones only where they can be filled. */
function shownFields(view: IssueView): readonly ShownField[] {
  const { issue, editable } = view;
  const ids = [...new Set([...Object.keys(editable), ...Object.keys(issue.fields)])];
  return ids
    .filter((id) => !ELSEWHERE.has(id))
    .flatMap((id): readonly ShownField[] => {
      const meta = editable[id];
      const value = issue.fields[id];
      const schema = meta?.schema ?? issue.schema[id];
      if (schema === undefined || (meta === undefined && !hasValue(value))) return [];
      const name = meta?.name ?? issue.names[id] ?? id;
      return [{ id, name, schema, value, ...(meta === undefined ? {} : { meta }) }];
    })
    .toSorted((a, b) => rank(a.id) - rank(b.id));
}

const isParagraph = ({ schema }: ShownField): boolean => fieldKind(schema) === 'paragraph';

/** The fields of the right column. */
export function detailFields(view: IssueView): readonly ShownField[] {
  return shownFields(view).filter((field) => !isParagraph(field));
}

/** The texts under the summary, the description first. */
export function paragraphFields(view: IssueView): readonly ShownField[] {
  const isDescription = ({ id }: ShownField): number => (id === 'description' ? 0 : 1);
  return shownFields(view)
    .filter(isParagraph)
    .toSorted((a, b) => isDescription(a) - isDescription(b));
}
