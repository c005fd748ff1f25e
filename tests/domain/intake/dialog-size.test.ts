import { addDays } from '../../../src/domain/calendar';
import type { Question } from '../../../src/domain/intake/question';
import { defaultSettings, type ChosenSettings } from '../../../src/domain/intake/settings';
import { settingsProblems } from '../../../src/domain/intake/settings-check';

const fieldsOf = (settings: ChosenSettings) =>
  settingsProblems(settings, []).map(({ field }) => field);

const withHolidays = (count: number, nameLength: number): ChosenSettings => {
  const holidays = Array.from({ length: count }, (_, index) => ({
    date: addDays('2027-01-01', index),
    name: 'x'.repeat(nameLength),
  }));
  return { ...defaultSettings, calendar: { ...defaultSettings.calendar, holidays } };
};

const withQuestions = (count: number, hintLength: number): ChosenSettings => {
  const questions = Array.from({ length: count }, (_, index): Question => ({
    ...{ key: `question-${index}`, name: `Question ${index} ${'x'.repeat(200)}`, kind: 'text' },
    ...{ hint: '"'.repeat(hintLength), options: [] },
  }));
  return {
    ...defaultSettings,
    questions,
    presets: defaultSettings.presets.map(({ assetType }) => ({ assetType, questions: [] })),
  };
};

describe('settings for the create dialog of Jira', () => {
  it('hold ten years of holidays and fifty questions with hints', () => {
    expect(fieldsOf(withHolidays(150, 30))).toEqual([]);
    expect(fieldsOf(withQuestions(50, 120))).toEqual([]);
  });

  it('are refused where the dialog could not be told of them, at what takes the room', () => {
    expect(fieldsOf(withHolidays(500, 100))).toEqual(['calendar.holidays']);
    expect(fieldsOf(withQuestions(50, 450))).toEqual(['questions']);
  });
});
