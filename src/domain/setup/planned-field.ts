import type { RequestField } from '../request-fields';

/** A custom field as the set-up makes it. */
export type PlannedField = Pick<RequestField, 'name' | 'description' | 'kind' | 'options'> & {
  /** Whether no other options may be chosen; otherwise an admin may add some in Jira. */
  readonly closed?: boolean;
};
