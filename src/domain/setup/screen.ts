import type { RequestFieldKey } from '../request-fields';
import { requestFields } from '../request-fields';

/** A Jira screen of the plan and the fields that belong on it. */
export type Screen = {
  readonly key: 'create' | 'edit';
  readonly name: string;
  readonly description: string;
  /** Jira's own fields that must be there. */
  readonly systemFields: readonly string[];
  readonly fields: readonly RequestFieldKey[];
  readonly withComputedFields: boolean;
};

const allKeys = requestFields.map((field) => field.key);
const createKeys = requestFields.filter((field) => field.onCreateScreen).map((field) => field.key);

export const screens: readonly Screen[] = [
  {
    key: 'create',
    name: 'Asset Desk Create Screen',
    description: 'What a request is asked for when it is created.',
    systemFields: ['summary', 'issuetype', 'duedate', 'attachment'],
    fields: createKeys,
    withComputedFields: false,
  },
  {
    key: 'edit',
    name: 'Asset Desk Edit and View Screen',
    description: 'What a request shows and what can be changed later.',
    systemFields: ['summary', 'issuetype', 'duedate', 'assignee', 'labels', 'attachment'],
    fields: allKeys,
    withComputedFields: true,
  },
];

/** The screen of that key. */
export function screenOf(key: Screen['key']): Screen {
  const found = screens.find((screen) => screen.key === key);
  if (found === undefined) throw new Error(`There is no screen "${key}" in the plan.`);
  return found;
}
