import { addBusinessDays, dayWords } from '../calendar';
import { assetTypes } from '../request-fields';
import { counted } from '../sentence';
import { isBlank } from './blank';
import { pastDateMessage } from './brief';
import { oneOf } from './deadline';
import type { ChosenOption, DialogData, DialogField } from './dialog';

/** Texts of the dialog's fields by field id; a select's is its option. An empty field is absent or blank. */
export type DialogValues = Readonly<Record<string, string | undefined>>;

/** How a field of the dialog looks. What a field that is not visible holds has to be emptied. */
export type DialogFieldState = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly visible: boolean;
  readonly required: boolean;
};

export type DialogState = {
  readonly fields: readonly DialogFieldState[];
  /** Whether the request could be created: every mandatory answer is there and the date is not past. */
  readonly complete: boolean;
};

/**
 * How Jira's create dialog looks for what was entered so far.
 * @param today ISO date in the desk's time zone
 */
export function dialogState(data: DialogData, values: DialogValues, today: string): DialogState {
  const fields = data.fields.map((field): DialogFieldState => {
    const visible = holds(field.shown, values);
    return {
      id: field.id,
      name: field.name,
      description: field.kind === 'date' ? dateHint(field, data, values, today) : field.hint,
      visible,
      required: visible && holds(field.required, values),
    };
  });
  const lacking = fields.some(({ id, required }) => required && isBlank(valueOf(values, id)));
  const past = data.fields.some((field) => isPastDate(field, values, today));
  return { fields, complete: !lacking && !past };
}

/** Ids of the fields that look otherwise once that field was changed. */
export function affectedFields(data: DialogData, changedId: string): readonly string[] {
  const depends = (when: 'always' | ChosenOption) => when !== 'always' && when.id === changedId;
  const dated = [data.assetType, ...data.fields.filter(isDate).map(({ id }) => id)];
  return data.fields
    .filter(
      (field) =>
        depends(field.shown) ||
        depends(field.required) ||
        (isDate(field) && dated.includes(changedId)),
    )
    .map(({ id }) => id);
}

const isDate = ({ kind }: DialogField) => kind === 'date';

function valueOf(values: DialogValues, id: string): string | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

function holds(when: 'always' | ChosenOption, values: DialogValues): boolean {
  if (when === 'always') return true;
  const chosen = valueOf(values, when.id);
  return chosen !== undefined && when.is.includes(chosen);
}

function isPastDate({ id, kind }: DialogField, values: DialogValues, today: string): boolean {
  const date = valueOf(values, id);
  return kind === 'date' && date !== undefined && !isBlank(date) && date < today;
}

function dateHint(
  field: DialogField,
  { assetType, leadTimes, calendar }: DialogData,
  values: DialogValues,
  today: string,
): string {
  if (isPastDate(field, values, today)) return pastDateMessage;
  const type = assetTypes.find((candidate) => candidate === valueOf(values, assetType));
  if (type === undefined) return field.hint;
  const days = leadTimes[type];
  const usual = addBusinessDays(today, days, calendar);
  const takes = `The desk plans ${counted(days, 'business day')} for ${oneOf[type]}: ready about ${dayWords(usual)}.`;
  const date = valueOf(values, field.id);
  if (date === undefined || isBlank(date) || date >= usual) return takes;
  return `${takes} Say in Deadline evidence what makes the date real; without it the request scores lower.`;
}
