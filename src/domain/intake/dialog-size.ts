import { requestFields } from '../request-fields';
import { mostDialogData } from '../setup/compare-request-form';
import { complete } from '../setup/complete-ids';
import { dialogData, type DialogIds } from './dialog';
import type { ChosenSettings } from './settings';
import type { SettingsProblem } from './settings-problem';

/** Stands for the id of a field that may not be made yet, as long as Jira's ids grow. */
const someId = 'customfield_1000000';

function someIds({ questions }: ChosenSettings): DialogIds {
  const fields = complete(
    requestFields.map(({ key }) => key),
    () => someId,
  );
  if (fields === undefined) throw new TypeError('A field has no id.');
  const ids = questions.map(({ key }) => [key, someId] as const);
  return { fields, questions: Object.fromEntries(ids), newAssetOption: someId };
}

/** Whether the create dialog can be told of the questions and the calendar. */
function fits(settings: ChosenSettings): boolean {
  const data = dialogData(settings, settings.calendar, someIds(settings));
  return JSON.stringify(data).length <= mostDialogData;
}

/** What is too much for Jira's create dialog: without this the set-up would fail after the settings are saved. */
export function dialogSizeProblems(settings: ChosenSettings): readonly SettingsProblem[] {
  if (fits(settings)) return [];
  if (fits({ ...settings, calendar: { ...settings.calendar, holidays: [] } })) {
    const message = "Jira's create dialog cannot hold so many. Remove holidays that are past.";
    return [{ field: 'calendar.holidays', message }];
  }
  const message = "Jira's create dialog cannot hold so much text. Shorten names and hints.";
  return [{ field: 'questions', message }];
}
