import { assetTypes } from '../request-fields';
import type { ChosenSettings } from './settings';

/** Parts of the settings that belong together: presets name questions, so these two are one. */
export type SettingsPart = 'questions' | 'calendar' | 'leadTimes';

const settingsParts: readonly SettingsPart[] = ['questions', 'calendar', 'leadTimes'];

/** A part as a text that is the same for the same choices, whatever order an object was written in. */
function textOf(
  { questions, presets, calendar, leadTimes }: ChosenSettings,
  part: SettingsPart,
): string {
  switch (part) {
    case 'questions':
      return JSON.stringify([
        questions.map(({ key, name, hint, kind, options }) => [key, name, hint, kind, options]),
        presets.map((preset) => [
          preset.assetType,
          preset.questions.map(({ key, mandatory }) => [key, mandatory]),
        ]),
      ]);
    case 'calendar':
      return JSON.stringify([
        calendar.timeZone,
        [...calendar.workingDays].sort(),
        calendar.holidays.map(({ date, name }) => [date, name]).sort(),
      ]);
    case 'leadTimes':
      return JSON.stringify(assetTypes.map((assetType) => leadTimes[assetType]));
    default:
      return part satisfies never;
  }
}

/** Parts in which two settings differ; none when they mean the same. */
export function changedParts(one: ChosenSettings, other: ChosenSettings): readonly SettingsPart[] {
  return settingsParts.filter((part) => textOf(one, part) !== textOf(other, part));
}
