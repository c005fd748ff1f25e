import { answerField } from '../../src/domain/intake/brief-rule';
import { formNames } from '../../src/domain/intake/form-name';
import { questionsFor, type Questionnaire } from '../../src/domain/intake/preset';
import { requestFields, type RequestFieldKey } from '../../src/domain/request-fields';

/** The questions of every request: Jira's own title and due date, and the request's fields. */
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
    label: formNames.summary,
    helper: 'A few words that tell this request from others.',
    mandatory: true,
  },
  neededBy: {
    label: formNames.neededBy,
    helper: 'The day you need the final asset.',
    mandatory: true,
  },
};

/** Where the form can do more than a field in Jira, or knows more of what is answered already. */
const inForm: Readonly<Partial<Record<Question, Partial<QuestionWords>>>> = {
  updatesAsset: {
    label: formNames.updatesAsset,
    helper: 'The id on the asset’s library page, such as AD-10023.',
    mandatory: true,
  },
  opportunity: { helper: 'Type the customer’s name, or paste a link or key.' },
};

/** Label and helper text of a question: the words that its field has in Jira, or the form's own. */
export function questionWords(question: Question): QuestionWords {
  if (question === 'summary' || question === 'neededBy') return own[question];
  const field = requestFields.find(({ key }) => key === question);
  if (field === undefined) throw new Error(`No request field is called ${question}.`);
  const { name, description, mandatory } = field;
  return { label: name, helper: description, mandatory, ...inForm[question] };
}

const beforeType: readonly Question[] = ['requesterRole', 'summary', 'purpose', 'assetType'];
const afterType: readonly Question[] = [
  'requestKind',
  'updatesAsset',
  'neededBy',
  'deadlineEvidence',
  'specialNotes',
  'opportunity',
];

/** Questions that wait behind a button until somebody wants them. */
export const optionalQuestions: readonly Question[] = [
  'useCase',
  'reuse',
  'industry',
  'enablementGoals',
];

/** A field of the form: the id of its control and the label above it. */
export type ShownField = { readonly id: string; readonly label: string };

/** Every field of the form from top to bottom, those of the asset type right below it. */
export function shownFields(
  questionnaire: Questionnaire,
  assetType: string | null,
): readonly ShownField[] {
  const common = (question: Question) => ({ id: question, label: questionWords(question).label });
  const further = questionsFor(questionnaire, assetType ?? undefined);
  return [
    ...beforeType.map(common),
    ...further.map(({ key, name }) => ({ id: answerField(key), label: name })),
    ...afterType.map(common),
    ...optionalQuestions.map(common),
  ];
}
