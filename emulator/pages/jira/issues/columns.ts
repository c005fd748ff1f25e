import { useState } from 'react';
import type { Field } from '../api/field';

const KEY = 'issue-columns';
const DEFAULT = [
  'issuetype',
  'issuekey',
  'summary',
  'status',
  'assignee',
  'reporter',
  'duedate',
  'updated',
];

/** Fields that have no sensible cell. */
const NEVER = new Set([
  'attachment',
  'comment',
  'issuelinks',
  'subtasks',
  'description',
  'environment',
  'thumbnail',
  'worklog',
  'timetracking',
  'progress',
  'aggregateprogress',
  'votes',
  'watches',
  'workratio',
  'issuerestriction',
]);

function stored(): readonly string[] {
  const text = localStorage.getItem(KEY);
  const ids = text === null ? [] : text.split(' ').filter((id) => id !== '');
  return ids.length === 0 ? DEFAULT : ids;
}

/** The columns of issue lists, as the person has chosen them in this browser. */
export function useColumns(): readonly [readonly string[], (ids: readonly string[]) => void] {
  const [ids, setIds] = useState(stored);
  return [
    ids,
    (next) => {
      localStorage.setItem(KEY, next.join(' '));
      setIds(next);
    },
  ];
}

/** The fields that can be columns: the usual ones first, then by name. */
export function possibleColumns(fields: readonly Field[]): readonly Field[] {
  const rank = ({ id }: Field): number => {
    const at = DEFAULT.indexOf(id);
    return at < 0 ? DEFAULT.length : at;
  };
  return fields
    .filter(({ id, navigable }) => navigable !== false && !NEVER.has(id))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
