import type { OperatorValue } from '@atlaskit/jql-ast';
import { JiraError } from '../errors';
import type { IssueRecord } from '../model/issue';

/** What an issue is ordered by; undefined for an empty field. */
export type SortValue = (issue: IssueRecord) => string | number | undefined;

interface Named {
  /** Display name for sentences. */
  readonly label: string;
  /** Absent where Jira does not sort by the field. */
  readonly sort?: SortValue | undefined;
  /** The operators that Jira takes, where they are not those of the kind. */
  readonly operators?: readonly OperatorValue[];
}

/** What the ids of a field stand for, where functions give such ids too. */
export type ReferenceKind = 'user' | 'project' | 'issue' | 'issuetype' | 'version' | 'component';

/** A field whose values are things with ids: people, statuses, options, labels, issues. */
export interface ReferenceField extends Named {
  readonly kind: 'reference';
  /** Ids of the values of an issue; none for an empty field. */
  readonly keys: (issue: IssueRecord) => readonly string[];
  /** Ids that a word of the query names; undefined when there is no such value. */
  readonly resolve: (text: string) => readonly string[] | undefined;
  /** What the keys name: `currentUser()` is a value for fields of users, and so on. */
  readonly of?: ReferenceKind;
  /** The field id of the changelog, where Jira searches the history of the field. */
  readonly history?: string;
  /** The name under which the search index keeps the keys, where they are what the issue stores. */
  readonly indexed?: string;
  /** True where `~` looks for words in the keys. */
  readonly searchable?: boolean;
  /** Tells where an issue stands to a named value: negative below, positive above, undefined nowhere. */
  readonly compare?: (text: string) => (issue: IssueRecord) => number | undefined;
}

export interface TextField extends Named {
  readonly kind: 'text';
  readonly texts: (issue: IssueRecord) => readonly string[];
  /** True where every text is stored in the issue's fields or comments, whose words the search index keeps. */
  readonly indexed?: boolean;
}

export interface NumberField extends Named {
  readonly kind: 'number';
  readonly value: (issue: IssueRecord) => number | undefined;
}

/** A day of the calendar, `2026-11-23`. */
export interface DayField extends Named {
  readonly kind: 'day';
  readonly value: (issue: IssueRecord) => string | undefined;
}

/** An instant in ms since the epoch. */
export interface InstantField extends Named {
  readonly kind: 'instant';
  readonly value: (issue: IssueRecord) => number | undefined;
}

export type SearchField = ReferenceField | TextField | NumberField | DayField | InstantField;

export type Predicate = (issue: IssueRecord) => boolean;

/** Jira's refusal of a query: 400 with one sentence. */
export const jqlError = (sentence: string): JiraError => new JiraError(400, [sentence]);

export const noSuchField = (name: string): JiraError =>
  jqlError(`Field '${name}' does not exist or you do not have permission to view it.`);

/** A query that names a value that is not there: right in form, as Jira's parser answers say. */
export class NoSuchValue extends JiraError {}

export const noSuchValue = (value: string, field: string): JiraError =>
  new NoSuchValue(400, [`The value '${value}' does not exist for the field '${field}'.`]);

export const noSuchOperator = (operator: string, field: string): JiraError =>
  jqlError(`The operator '${operator}' is not supported by the '${field}' field.`);
