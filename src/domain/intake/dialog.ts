import type { WorkCalendar } from '../calendar';
import { requestFields, type RequestField } from '../request-fields';
import { answerField, briefRules, type BriefField, type BriefRule } from './brief-rule';
import { jiraFieldId, type BriefFieldIds } from './jira-field-id';
import type { LeadTimes } from './lead-time';
import { questionsFor, type Questionnaire } from './preset';
import type { QuestionKind } from './question';

/** Holds while the select of that field id has one of the options chosen. */
export type ChosenOption = { readonly id: string; readonly is: readonly string[] };

/** A field of Jira's create dialog and when it is asked. */
export type DialogField = {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly kind: QuestionKind | 'multi-select' | 'date';
  readonly shown: 'always' | ChosenOption;
  readonly required: 'always' | ChosenOption;
};

/** What the request type's fields in Jira's create dialog are modified by: the `data` of the UI modification. */
export type DialogData = {
  readonly schemaVersion: 1;
  readonly fields: readonly DialogField[];
  /** Id of the asset type, which decides how long an asset takes. */
  readonly assetType: string;
  readonly calendar: WorkCalendar;
  readonly leadTimes: LeadTimes;
  /** The option, by its id, that a select has when the dialog opens, unless another one is chosen. */
  readonly preset?: { readonly id: string; readonly option: string };
};

/** Ids of the brief's fields, and of the option `New asset` of the request kind where it is known. */
export type DialogIds = BriefFieldIds & { readonly newAssetOption?: string };

type DialogSettings = Questionnaire & { readonly leadTimes: LeadTimes };

/**
 * Compiles the questions, their conditions and the mandatory answers for Jira's create dialog. A question
 * without a field yet is left out. The result is plain JSON.
 */
export function dialogData(
  settings: DialogSettings,
  calendar: WorkCalendar,
  ids: DialogIds,
): DialogData {
  const rules = briefRules(settings);
  const asField = (field: BriefField, more: Omit<DialogField, 'id' | 'required'>) => {
    const id = jiraFieldId(field, ids);
    return id === undefined ? [] : [{ ...more, id, required: requiredWhen(field, rules, ids) }];
  };
  return {
    schemaVersion: 1,
    fields: [
      ...asField('summary', { name: 'Summary', hint: titleHint, kind: 'text', shown: 'always' }),
      ...asField('neededBy', { name: 'Due date', hint: dateHint, kind: 'date', shown: 'always' }),
      ...commonFields(rules, ids),
      ...settings.questions.flatMap(({ key, name, hint, kind }) =>
        asField(answerField(key), { name, hint, kind, shown: askedBy(key, settings, ids) }),
      ),
    ],
    assetType: ids.fields.assetType,
    calendar,
    leadTimes: settings.leadTimes,
    ...(ids.newAssetOption === undefined
      ? {}
      : { preset: { id: ids.fields.requestKind, option: ids.newAssetOption } }),
  };
}

const titleHint = 'What the asset is, in a few words.';
const dateHint = 'When you need the asset.';

function commonFields(rules: readonly BriefRule[], ids: BriefFieldIds): readonly DialogField[] {
  return requestFields
    .filter(({ onCreateScreen }) => onCreateScreen)
    .map(({ key, name, kind, description }) => {
      const required = requiredWhen(key, rules, ids);
      const shown = key === 'updatesAsset' ? required : 'always';
      return { id: ids.fields[key], name, hint: description, kind, shown, required };
    });
}

function requiredWhen(
  field: BriefField | RequestField['key'],
  rules: readonly BriefRule[],
  { fields }: BriefFieldIds,
): DialogField['required'] {
  const own = rules.filter((rule) => rule.field === field);
  const [first] = own.flatMap(({ when }) => when ?? []);
  if (first === undefined) return own.length > 0 ? 'always' : { id: fields.assetType, is: [] };
  return { id: fields[first.field], is: own.flatMap(({ when }) => when?.is ?? []) };
}

/** A question that no asset type asks is never shown: its field may still be on the screen. */
function askedBy(key: string, settings: Questionnaire, { fields }: BriefFieldIds): ChosenOption {
  const types = settings.presets
    .map(({ assetType }) => assetType)
    .filter((type) => questionsFor(settings, type).some((question) => question.key === key));
  return { id: fields.assetType, is: types };
}
