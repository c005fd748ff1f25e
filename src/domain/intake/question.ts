import type { FieldKind } from '../request-fields';

export type QuestionKind = Exclude<FieldKind, 'multi-select'>;

/**
 * A further question of the brief that some asset types ask: a Jira custom field of its own. Admins change
 * the set; the key stays with the question for good, whatever it is called later.
 */
export type Question = {
  /** Lower-case words joined by hyphens, `reference-contact`. */
  readonly key: string;
  /** What people read as its label, and the name of the Jira field. */
  readonly name: string;
  readonly hint: string;
  readonly kind: QuestionKind;
  /** Choices of a select, none for other kinds. */
  readonly options: readonly string[];
};

const question = (
  key: string,
  name: string,
  kind: QuestionKind,
  hint: string,
  options: readonly string[] = [],
): Question => ({ key, name, kind, hint, options });

/** The questions that a new site begins with. */
export const defaultQuestions: readonly Question[] = [
  question(
    'reference-consent',
    'Customer reference consent',
    'select',
    'Whether the customer agreed to be named.',
    ['Given in writing', 'Agreed verbally', 'Asked, no answer yet', 'Not asked yet'],
  ),
  question(
    'reference-contact',
    'Reference contact',
    'text',
    'The person at the customer who can be asked.',
  ),
  question('audience', 'Audience', 'select', 'Who will sit in front of it.', [
    'Executives',
    'Business users',
    'Technical evaluators',
    'Procurement',
    'Mixed',
  ]),
  question('slides', 'Number of slides', 'number', 'About how many slides it should have.'),
  question('video-length', 'Video length', 'select', 'How long it should run.', [
    'Up to 30 seconds',
    'About 1 minute',
    '2 to 3 minutes',
    'Longer',
  ]),
  question('channel', 'Channel', 'select', 'Where it will be shown.', [
    'Website',
    'Social media',
    'E-mail',
    'Event',
    'Sales meeting',
  ]),
];
