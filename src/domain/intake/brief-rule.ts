import { questionsFor, type Questionnaire } from './preset';

/** Fields of the brief that every request has; a question's answer is named `answers.` and its key. */
export type CommonField =
  | 'summary'
  | 'requesterRole'
  | 'assetType'
  | 'purpose'
  | 'neededBy'
  | 'specialNotes'
  | 'requestKind'
  | 'updatesAsset';

export type BriefField = CommonField | `answers.${string}`;

/** Under which choice a rule holds; always when absent. */
type BriefCondition = {
  readonly field: 'assetType' | 'requestKind';
  readonly is: string;
};

/** One mandatory answer. */
export type BriefRule = {
  readonly field: BriefField;
  /** Name of the field in Jira. */
  readonly name: string;
  /** A sentence for the input field. */
  readonly message: string;
  readonly when?: BriefCondition;
};

const common: readonly BriefRule[] = [
  { field: 'summary', name: 'Summary', message: 'Give the request a title.' },
  { field: 'requesterRole', name: 'Requester role', message: 'Choose your role.' },
  { field: 'assetType', name: 'Asset type', message: 'Choose an asset type.' },
  { field: 'purpose', name: 'Purpose', message: 'Say what the asset is for.' },
  { field: 'neededBy', name: 'Due date', message: 'Give a date.' },
  {
    field: 'specialNotes',
    name: 'Special notes',
    message: 'Add special notes, or write "None".',
  },
  {
    field: 'updatesAsset',
    name: 'Updates asset',
    message: 'Name the asset to update by its id in the library.',
    when: { field: 'requestKind', is: 'Update existing' },
  },
];

/** Field name of a question's answer. */
export function answerField(key: string): BriefField {
  return `answers.${key}`;
}

/** Whether a field is one that every request has, and no answer to a question. */
export function isCommonField(field: BriefField): field is CommonField {
  return !field.startsWith('answers.');
}

/**
 * Every mandatory answer, in the order of the form: the one list that the form, Jira's create dialog, the
 * workflow's validators and the sweep are made from.
 */
export function briefRules(questionnaire: Questionnaire): readonly BriefRule[] {
  const ofTypes = questionnaire.presets.flatMap(({ assetType }) =>
    questionsFor(questionnaire, assetType)
      .filter(({ mandatory }) => mandatory)
      .map(({ key, name }): BriefRule => ({
        field: answerField(key),
        name,
        message: `Answer "${name}".`,
        when: { field: 'assetType', is: assetType },
      })),
  );
  return [...common, ...ofTypes];
}
