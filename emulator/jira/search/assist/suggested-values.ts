import { accounts } from '../../../identity';
import { components } from '../../model/component';
import { issues } from '../../model/issue';
import { priorities } from '../../model/priority';
import { issueTypes, projects } from '../../model/project';
import { resolutions } from '../../model/resolution';
import { versions } from '../../model/version';
import { statuses } from '../../model/workflow';
import { statusCategoryBeans } from '../../statuses/status-category';
import type { FieldRecord } from '../../model/field';
import type { QueryScope } from '../query-scope';
import type { SearchField } from '../search-field';

/** Something that may stand on the right-hand side of a clause, and how people know it. */
export interface SuggestedValue {
  readonly value: string;
  readonly text: string;
}

const LISTED = new Set(['priority', 'resolution', 'status', 'statusCategory', 'labels']);

/** Whether Jira offers values while somebody types a clause about the field. */
export function hasSuggestions(field: SearchField): boolean {
  if (field.kind !== 'reference' || field.searchable === true) return false;
  if (field.of !== undefined) return field.of !== 'issue';
  return LISTED.has(field.label) || field.indexed?.startsWith('customfield_') === true;
}

const named = (rows: Iterable<{ readonly name: string }>): readonly SuggestedValue[] =>
  [...rows].map(({ name }) => ({ value: name, text: name }));

/**
 * People of the site, for whoever has logged in; the value is the account id, as in every query that
 * Jira Cloud keeps.
 */
export function suggestedPeople({ site, accountId }: QueryScope): readonly SuggestedValue[] {
  if (accountId === undefined) return [];
  return accounts(site)
    .filter(({ active, accountType }) => active && accountType === 'atlassian')
    .map((person) => ({ value: person.accountId, text: person.displayName }));
}

function suggestedProjects(scope: QueryScope): readonly SuggestedValue[] {
  return projects(scope.site)
    .filter((project) => scope.seesProject(project.id))
    .map(({ name, key }) => ({ value: name, text: `${name} (${key})` }));
}

function suggestedParts(
  scope: QueryScope,
  rows: Iterable<{ readonly name: string; readonly projectId: string }>,
): readonly SuggestedValue[] {
  const seen = [...rows].filter((row) => scope.seesProject(row.projectId));
  return [...new Set(seen.map(({ name }) => name))].map((name) => ({ value: name, text: name }));
}

/** Values that issues hold, but only those issues that the person sees. */
function valuesInUse(scope: QueryScope, fieldId: string): readonly SuggestedValue[] {
  const values = new Set<string>();
  for (const issue of issues(scope.site).values()) {
    const stored = issue.fields[fieldId];
    if (!Array.isArray(stored) || stored.length === 0 || !scope.seesIssue(issue)) continue;
    for (const value of stored) values.add(String(value));
  }
  return [...values].sort().map((value) => ({ value, text: value }));
}

function optionsOf(record: FieldRecord): readonly SuggestedValue[] {
  const values = record.contexts.flatMap((context) => context.options.map(({ value }) => value));
  return [...new Set(values)].map((value) => ({ value, text: value }));
}

function listed(scope: QueryScope, label: string): readonly SuggestedValue[] {
  const { site } = scope;
  switch (label) {
    case 'priority':
      return named(priorities(site).values());
    case 'resolution':
      return [{ value: 'Unresolved', text: 'Unresolved' }, ...named(resolutions(site).values())];
    case 'status':
      return named(statuses(site).values());
    case 'statusCategory':
      return named(statusCategoryBeans(site));
    case 'labels':
      return valuesInUse(scope, 'labels');
    default:
      return [];
  }
}

/**
 * The values that a person may be offered for a field; none of them gives away what they may not see.
 * @param record the custom field, where it is one
 */
export function suggestedValues(
  scope: QueryScope,
  field: SearchField,
  record: FieldRecord | undefined,
): readonly SuggestedValue[] {
  if (!hasSuggestions(field) || field.kind !== 'reference') return [];
  const kind = field.of;
  if (kind === undefined) {
    if (record === undefined) return listed(scope, field.label);
    return record.schema.items === 'string' ? valuesInUse(scope, record.id) : optionsOf(record);
  }
  switch (kind) {
    case 'user':
      return suggestedPeople(scope);
    case 'project':
      return suggestedProjects(scope);
    case 'issuetype':
      return named(issueTypes(scope.site).values());
    case 'issue':
      return [];
    case 'version':
      return suggestedParts(scope, versions(scope.site).values());
    case 'component':
      return suggestedParts(scope, components(scope.site).values());
  }
}
