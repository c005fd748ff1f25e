import { addDays, type WorkCalendar } from '../calendar';
import { assetTypes } from '../request-fields';
import { mostMandatoryQuestions } from './brief-check';
import { dialogSizeProblems } from './dialog-size';
import type { LeadTimes } from './lead-time';
import type { PresetQuestion, Questionnaire } from './preset';
import type { Question } from './question';
import { questionProblems } from './question-check';
import type { ChosenSettings } from './settings';
import type { SettingsProblem } from './settings-problem';

/** A year of business days. */
const longestLeadTime = 260;
/** More questions than this make writing to a colleague the faster way. */
const mostAsked = 20;
const mostHolidays = 500;
const longestHolidayName = 100;

/**
 * Everything that keeps settings from being saved, each with the path of its value; nothing when they are
 * good.
 * @param before the questions that have a Jira field already
 */
export function settingsProblems(
  settings: ChosenSettings,
  before: readonly Question[],
): readonly SettingsProblem[] {
  return [
    ...questionProblems(settings.questions, before),
    ...presetProblems(settings),
    ...calendarProblems(settings.calendar),
    ...leadTimeProblems(settings.leadTimes),
    ...dialogSizeProblems(settings),
  ];
}

function presetProblems({ questions, presets }: Questionnaire): readonly SettingsProblem[] {
  const known = new Set(questions.map(({ key }) => key));
  return assetTypes.flatMap((assetType) => {
    const of = presets.filter((preset) => preset.assetType === assetType);
    const asked = of.flatMap((preset) => preset.questions);
    const message = presetProblem(of.length, asked, known);
    return message === undefined ? [] : [{ field: `presets.${assetType}`, message }];
  });
}

function presetProblem(
  count: number,
  asked: readonly PresetQuestion[],
  known: ReadonlySet<string>,
): string | undefined {
  const keys = asked.map(({ key }) => key);
  if (count !== 1) return 'Say once which questions this asset type asks.';
  if (keys.some((key) => !known.has(key))) return 'Remove the question that is no longer there.';
  if (new Set(keys).size < keys.length) return 'Ask each question once.';
  if (keys.length > mostAsked) return `Ask ${mostAsked} questions at most.`;
  return asked.filter(({ mandatory }) => mandatory).length > mostMandatoryQuestions
    ? `Make ${mostMandatoryQuestions} questions mandatory at most: Jira cannot check more when a request is created.`
    : undefined;
}

function calendarProblems(calendar: WorkCalendar): readonly SettingsProblem[] {
  const { timeZone, workingDays, holidays } = calendar;
  return [
    ...(isTimeZone(timeZone)
      ? []
      : [{ field: 'calendar.timeZone', message: 'Choose a time zone of the list.' }]),
    ...(areWorkingDays(workingDays)
      ? []
      : [{ field: 'calendar.workingDays', message: 'Choose at least one working day.' }]),
    ...(holidays.length <= mostHolidays
      ? []
      : [{ field: 'calendar.holidays', message: `Keep to ${mostHolidays} holidays.` }]),
    ...holidays.flatMap((_, index) => holidayProblems(holidays, index)),
  ];
}

/** Whether a text is a zone of the IANA time zone database, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (reason) {
    if (reason instanceof RangeError) return false;
    throw reason;
  }
}

function areWorkingDays(days: readonly number[]): boolean {
  const known = days.filter((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  return known.length > 0 && new Set(known).size === days.length;
}

function holidayProblems(
  holidays: WorkCalendar['holidays'],
  index: number,
): readonly SettingsProblem[] {
  const { date = '', name = '' } = holidays[index] ?? {};
  const field = `calendar.holidays.${index}`;
  const dates = holidays.slice(0, index).map((earlier) => earlier.date);
  return [
    ...(isDate(date) ? [] : [{ field: `${field}.date`, message: 'Give a date.' }]),
    ...(isDate(date) && dates.includes(date)
      ? [{ field: `${field}.date`, message: 'This date is there twice.' }]
      : []),
    ...(name.trim() === '' ? [{ field: `${field}.name`, message: 'Name the holiday.' }] : []),
    ...(name.length > longestHolidayName
      ? [
          {
            field: `${field}.name`,
            message: `Keep the name to ${longestHolidayName} characters.`,
          },
        ]
      : []),
  ];
}

/** Whether a text is a day that exists, as an ISO date. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
    return false;
  return addDays(text, 0) === text; // 2026-02-30 would become 2 March
}

function leadTimeProblems(leadTimes: LeadTimes): readonly SettingsProblem[] {
  const message = `Give whole business days, 1 to ${longestLeadTime}.`;
  return assetTypes
    .filter((assetType) => {
      const days = leadTimes[assetType];
      return !Number.isInteger(days) || days < 1 || days > longestLeadTime;
    })
    .map((assetType) => ({ field: `leadTimes.${assetType}`, message }));
}
