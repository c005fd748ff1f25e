import { requestFields, type RequestFieldKey } from '../../src/domain/request-fields';

/** The questions of the form: Jira's own title and due date, and the request's fields. */
export type Question =
  | 'summary'
  | 'neededBy'
  | Exclude<RequestFieldKey, 'effort' | 'owningTeam' | 'missedDeadlineReason'>;

type QuestionWords = {
  readonly label: string;
  readonly helper: string;
  readonly mandatory: boolean;
};

const own: Readonly<Record<'summary' | 'neededBy', QuestionWords>> = {
  summary: {
    label: 'Title',
    helper: 'A few words that tell this request from others.',
    mandatory: true,
  },
  neededBy: { label: 'Needed by', helper: 'The day you need the final asset.', mandatory: true },
};

/** Label and helper text of a question: the same words that its field has in Jira. */
export function questionWords(question: Question): QuestionWords {
  if (question === 'summary' || question === 'neededBy') return own[question];
  const field = requestFields.find(({ key }) => key === question);
  if (field === undefined) throw new Error(`No request field is called ${question}.`);
  return { label: field.name, helper: field.description, mandatory: field.mandatory };
}

/** In the order of the form; the error summary follows it. */
export const questions: readonly Question[] = [
  'requesterRole',
  'summary',
  'assetType',
  'neededBy',
  'purpose',
  'specialNotes',
  'requestKind',
  'updatesAsset',
  'useCase',
  'deadlineEvidence',
  'industry',
  'opportunity',
  'reuse',
  'enablementGoals',
];
