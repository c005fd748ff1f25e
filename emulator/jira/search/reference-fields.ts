import { accounts } from '../../identity';
import { findIssue } from '../issues/find-issue';
import { issues, type IssueRecord } from '../model/issue';
import { priorities } from '../model/priority';
import { issueTypes, projects } from '../model/project';
import { resolutions } from '../model/resolution';
import { statuses } from '../model/workflow';
import { statusCategoryBeans } from '../statuses/status-category';
import { namedAccounts } from './functions/named-account';
import { partFields } from './part-fields';
import type { QueryScope } from './query-scope';
import { jqlError, type ReferenceField, type SortValue } from './search-field';

interface Row {
  readonly id: string;
  readonly name: string;
}

const storedKey = (fieldId: string) => (issue: IssueRecord) => {
  const value = issue.fields[fieldId];
  return typeof value === 'string' ? [value] : [];
};

/** Ids of the rows that a word names, by name or id; undefined when there is none. */
function named(rows: Iterable<Row>, text: string): readonly string[] | undefined {
  const wanted = text.toLowerCase();
  const found = [...rows].filter((row) => row.id === text || row.name.toLowerCase() === wanted);
  return found.length === 0 ? undefined : found.map((row) => row.id);
}

function rankOf(rows: Iterable<Row>): ReadonlyMap<string, number> {
  return new Map([...rows].map((row, index) => [row.id, index]));
}

/** A field of people, by account id, e-mail address or full name. */
export function peopleField(
  scope: QueryScope,
  label: string,
  keys: (issue: IssueRecord) => readonly string[],
): ReferenceField {
  const people = accounts(scope.site);
  return {
    kind: 'reference',
    of: 'user',
    label,
    keys,
    sort: (issue) => people.get(keys(issue)[0] ?? '')?.displayName.toLowerCase(),
    resolve: (text) => {
      const found = namedAccounts(scope, text);
      return found.length === 0 ? undefined : found;
    },
  };
}

function listField(
  label: string,
  rows: readonly Row[],
  keys: (issue: IssueRecord) => readonly string[],
): ReferenceField {
  const ranks = rankOf(rows);
  const sort: SortValue = (issue) => ranks.get(keys(issue)[0] ?? '');
  return { kind: 'reference', label, keys, sort, resolve: (text) => named(rows, text) };
}

function projectField({ site, seesProject }: QueryScope): ReferenceField {
  return {
    kind: 'reference',
    of: 'project',
    indexed: 'project',
    label: 'project',
    keys: (issue) => [issue.projectId],
    sort: (issue) => projects(site).get(issue.projectId)?.name.toLowerCase(),
    resolve: (text) => {
      const seen = projects(site).filter((project) => seesProject(project.id));
      const byKey = seen.filter((project) => project.key === text.toUpperCase());
      return byKey.length > 0 ? byKey.map((project) => project.id) : named(seen, text);
    },
  };
}

function statusCategoryField({ site }: QueryScope): ReferenceField {
  const categories = statusCategoryBeans(site);
  const ids = { TODO: '2', IN_PROGRESS: '4', DONE: '3' } as const;
  const order = ['2', '4', '3'];
  const key = (issue: IssueRecord) => {
    const category = statuses(site).get(issue.statusId)?.category;
    return category === undefined ? '1' : ids[category];
  };
  return {
    kind: 'reference',
    label: 'statusCategory',
    keys: (issue) => [key(issue)],
    sort: (issue) => order.indexOf(key(issue)),
    resolve: (text) => {
      const wanted = text.toLowerCase();
      const found = categories.find((category) => {
        return [String(category.id), category.key, category.name.toLowerCase()].includes(wanted);
      });
      return found === undefined ? undefined : [String(found.id)];
    },
  };
}

/** Higher priorities come first in the list and count as greater. */
function priorityField({ site }: QueryScope): ReferenceField {
  const rows = [...priorities(site).values()];
  const ranks = rankOf(rows);
  const keys = storedKey('priority');
  const rank = (id: string | undefined) => {
    const index = ranks.get(id ?? '');
    return index === undefined ? undefined : -index;
  };
  return {
    kind: 'reference',
    history: 'priority',
    label: 'priority',
    keys,
    sort: (issue) => rank(keys(issue)[0]),
    resolve: (text) => named(rows, text),
    compare: (text) => {
      const bound = rank(named(rows, text)?.[0]);
      return (issue) => {
        const own = rank(keys(issue)[0]);
        return own === undefined || bound === undefined ? undefined : own - bound;
      };
    },
  };
}

function resolutionField({ site }: QueryScope): ReferenceField {
  const rows = [...resolutions(site).values()];
  const field = listField('resolution', rows, storedKey('resolution'));
  return {
    ...field,
    history: 'resolution',
    resolve: (text) => (text.toLowerCase() === 'unresolved' ? [''] : named(rows, text)),
    keys: (issue) => field.keys(issue),
  };
}

const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

function visible(scope: QueryScope, text: string): IssueRecord | undefined {
  const issue = findIssue(scope.site, text);
  return issue !== undefined && scope.seesIssue(issue) ? issue : undefined;
}

/** The issue itself, by key or id; keys of one project compare by their number. */
function keyField(scope: QueryScope): ReferenceField {
  return {
    kind: 'reference',
    of: 'issue',
    label: 'key',
    keys: (issue) => [issue.id],
    sort: (issue) => `${issue.key.split('-')[0]}-${String(numberOf(issue.key)).padStart(9, '0')}`,
    resolve: (text) => {
      const issue = visible(scope, text);
      if (issue !== undefined) return [issue.id];
      throw jqlError(`An issue with key '${text}' does not exist for field 'key'.`);
    },
    compare: (text) => {
      const bound = visible(scope, text);
      return (issue) =>
        bound === undefined || bound.projectId !== issue.projectId
          ? undefined
          : numberOf(issue.key) - numberOf(bound.key);
    },
  };
}

function parentField(scope: QueryScope): ReferenceField {
  const keys = storedKey('parent');
  return {
    kind: 'reference',
    of: 'issue',
    indexed: 'parent',
    label: 'parent',
    keys,
    sort: (issue) => issues(scope.site).get(keys(issue)[0] ?? '')?.key,
    resolve: (text) => {
      const issue = visible(scope, text);
      return issue === undefined ? undefined : [issue.id];
    },
  };
}

/** Labels name themselves: any word is a value. */
export function labelsField(label: string, fieldId: string): ReferenceField {
  const keys = (issue: IssueRecord): readonly string[] => {
    const value = issue.fields[fieldId];
    return Array.isArray(value) ? value.map((each) => String(each).toLowerCase()) : [];
  };
  return {
    kind: 'reference',
    indexed: fieldId,
    label,
    keys,
    sort: (issue) => keys(issue).join(' ') || undefined,
    resolve: (text) => [text.toLowerCase()],
  };
}

/** System fields with ids for values, by the names that queries use, in lower case. */
export function systemReferences(
  scope: QueryScope,
): Readonly<Record<string, () => ReferenceField>> {
  const { site } = scope;
  const types = () => ({
    ...listField('issuetype', [...issueTypes(site).values()], (issue) => [issue.issueTypeId]),
    of: 'issuetype' as const,
    indexed: 'issuetype',
  });
  const key = () => keyField(scope);
  const storedPerson = (fieldId: string) => ({
    ...peopleField(scope, fieldId, storedKey(fieldId)),
    history: fieldId,
    indexed: fieldId,
  });
  return {
    project: () => projectField(scope),
    space: () => projectField(scope),
    issuetype: types,
    type: types,
    worktype: types,
    status: () => ({
      ...listField('status', [...statuses(site).values()], (issue) => [issue.statusId]),
      history: 'status',
      indexed: 'status',
    }),
    statuscategory: () => statusCategoryField(scope),
    key,
    issuekey: key,
    issue: key,
    id: key,
    workitem: key,
    priority: () => priorityField(scope),
    resolution: () => resolutionField(scope),
    parent: () => parentField(scope),
    ...partFields(scope),
    labels: () => labelsField('labels', 'labels'),
    assignee: () => storedPerson('assignee'),
    reporter: () => storedPerson('reporter'),
    creator: () => peopleField(scope, 'creator', (issue) => [issue.creator]),
    watcher: () => ({
      ...peopleField(scope, 'watcher', (issue) => issue.watchers),
      sort: undefined,
    }),
  };
}
