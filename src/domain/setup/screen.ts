import type { RequestFieldKey } from '../request-fields';

/** What stands on a screen: Jira's own field, a custom field of every request, or a group of fields. */
export type ScreenPart =
  | { readonly kind: 'system'; readonly id: string }
  | { readonly kind: 'request-field'; readonly key: RequestFieldKey }
  | { readonly kind: 'questions' }
  | { readonly kind: 'computed-fields' };

/** A Jira screen of the plan and what belongs on it, in the order in which it is asked. */
export type Screen = {
  readonly key: 'create' | 'edit';
  readonly name: string;
  readonly description: string;
  readonly parts: readonly ScreenPart[];
};

const system = (id: string): ScreenPart => ({ kind: 'system', id });
const requestField = (key: RequestFieldKey): ScreenPart => ({ kind: 'request-field', key });

/** The brief: what is mandatory comes first, and an asset type's questions right behind the type. */
const brief: readonly ScreenPart[] = [
  system('summary'),
  system('issuetype'),
  requestField('requesterRole'),
  requestField('assetType'),
  { kind: 'questions' },
  requestField('requestKind'),
  requestField('updatesAsset'),
  requestField('purpose'),
  system('duedate'),
  requestField('deadlineEvidence'),
  requestField('specialNotes'),
  requestField('useCase'),
  requestField('opportunity'),
  requestField('industry'),
  requestField('reuse'),
  requestField('enablementGoals'),
  system('attachment'),
];

export const screens: readonly Screen[] = [
  {
    key: 'create',
    name: 'Asset Desk Create Screen',
    description: 'What a request is asked for when it is created.',
    parts: brief,
  },
  {
    key: 'edit',
    name: 'Asset Desk Edit and View Screen',
    description: 'What a request shows and what can be changed later.',
    parts: [
      ...brief,
      system('assignee'),
      requestField('owningTeam'),
      requestField('effort'),
      requestField('missedDeadlineReason'),
      system('labels'),
      { kind: 'computed-fields' },
    ],
  },
];

/** The screen of that key. */
export function screenOf(key: Screen['key']): Screen {
  const found = screens.find((screen) => screen.key === key);
  if (found === undefined) throw new Error(`There is no screen "${key}" in the plan.`);
  return found;
}
