import type { CallInput, CallValue } from '../../../src/contract/calls';
import type { WorkCalendar } from '../../../src/domain/calendar';
import type { Preset } from '../../../src/domain/intake/preset';
import { newQuestionKey } from '../../../src/domain/intake/question-key';
import type { Question } from '../../../src/domain/intake/question';
import type { ChosenSettings } from '../../../src/domain/intake/settings';
import { assetTypes, type AssetType } from '../../../src/domain/request-fields';

/** Settings as they are stored, with the version that a save names. */
export type Settings = CallValue<'getSettings'>;

/** A question as it is typed: options are lines of a text. */
export type DraftQuestion = Omit<Question, 'options'> & { readonly options: string };

/** Settings as they are typed. */
export type SettingsDraft = {
  readonly questions: readonly DraftQuestion[];
  readonly presets: readonly Preset[];
  readonly calendar: WorkCalendar;
  /** Typed numbers by asset type. */
  readonly leadTimes: Readonly<Record<AssetType, string>>;
};

function ofTypes<Value>(valueOf: (assetType: AssetType) => Value): Record<AssetType, Value> {
  return {
    'Case study': valueOf('Case study'),
    Deck: valueOf('Deck'),
    Brochure: valueOf('Brochure'),
    'One-pager': valueOf('One-pager'),
    'Proposal template': valueOf('Proposal template'),
    Video: valueOf('Video'),
    Other: valueOf('Other'),
  };
}

export function draftOf({
  questions,
  presets,
  calendar,
  leadTimes,
}: ChosenSettings): SettingsDraft {
  return {
    calendar,
    presets: assetTypes.map(
      (assetType) =>
        presets.find((preset) => preset.assetType === assetType) ?? { assetType, questions: [] },
    ),
    questions: questions.map(({ options, ...question }) => ({
      ...question,
      options: options.join('\n'),
    })),
    leadTimes: ofTypes((assetType) => String(leadTimes[assetType])),
  };
}

/** Options of a text, one on each line; blank lines are none. */
function optionsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a draft says, tidied as the backend will tidy it. A lead time that is no number is NaN. */
export function chosenOf({
  questions,
  presets,
  calendar,
  leadTimes,
}: SettingsDraft): ChosenSettings {
  return {
    presets,
    questions: questions.map(({ name, hint, options, ...question }) => ({
      ...question,
      name: name.trim(),
      hint: hint.trim(),
      options: question.kind === 'select' ? optionsOf(options) : [],
    })),
    calendar: {
      ...calendar,
      holidays: calendar.holidays.map(({ date, name }) => ({ date, name: name.trim() })),
    },
    leadTimes: ofTypes((assetType) => {
      const days = leadTimes[assetType].trim();
      return /^\d+$/.test(days) ? Number(days) : Number.NaN;
    }),
  };
}

/** A key that stands for a new question until it has a name; no real key begins so. */
const placeholder = '+';

export function placeholderKey(questions: readonly DraftQuestion[]): string {
  let count = 1;
  while (questions.some(({ key }) => key === `${placeholder}${count}`)) count += 1;
  return `${placeholder}${count}`;
}

/**
 * Gives new questions their keys, made from their names.
 * @param stored questions whose keys are not free, even where the draft deletes them
 */
export function withKeys(draft: SettingsDraft, stored: readonly Question[]): SettingsDraft {
  const inUse = [...stored, ...draft.questions].map(({ key }) => key);
  const made = new Map<string, string>();
  for (const { key, name } of draft.questions) {
    if (key.startsWith(placeholder))
      made.set(key, newQuestionKey(name, [...inUse, ...made.values()]));
  }
  if (made.size === 0) return draft;
  const renamed = <Keyed extends { readonly key: string }>(keyed: Keyed): Keyed => ({
    ...keyed,
    key: made.get(keyed.key) ?? keyed.key,
  });
  return {
    ...draft,
    questions: draft.questions.map(renamed),
    presets: draft.presets.map((preset) => ({
      ...preset,
      questions: preset.questions.map(renamed),
    })),
  };
}

/** A draft without a problem, as `saveSettings` takes it. */
export function sendable(draft: SettingsDraft): Omit<CallInput<'saveSettings'>, 'version'> {
  const { calendar, leadTimes, questions, presets } = chosenOf(draft);
  return {
    calendar: {
      timeZone: calendar.timeZone,
      workingDays: [...calendar.workingDays],
      holidays: [...calendar.holidays],
    },
    leadTimes,
    questions: questions.map((question) => ({ ...question, options: [...question.options] })),
    presets: [...presets],
  };
}
