import type { Desk } from '../desk';

/** A field that the manifest declares; Jira makes it when the app is installed. */
export type ComputedField = {
  readonly key: keyof Desk['computedFields'];
  readonly name: string;
  readonly moduleKey: string;
};

export const computedFields: readonly ComputedField[] = [
  { key: 'priorityScore', name: 'Priority score', moduleKey: 'priority-score' },
  { key: 'reviewState', name: 'Review state', moduleKey: 'review-state' },
];
