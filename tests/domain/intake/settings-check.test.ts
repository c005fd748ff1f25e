import fc from 'fast-check';
import type { Question, QuestionKind } from '../../../src/domain/intake/question';
import { mostMandatoryQuestions } from '../../../src/domain/intake/brief-check';
import { defaultSettings, type ChosenSettings } from '../../../src/domain/intake/settings';
import { changedParts } from '../../../src/domain/intake/settings-change';
import { settingsProblems } from '../../../src/domain/intake/settings-check';
import { assetTypes, requestFields } from '../../../src/domain/request-fields';

const kinds: readonly QuestionKind[] = ['select', 'text', 'paragraph', 'number'];

const question = (changes: Partial<Question> = {}): Question => ({
  ...{ key: 'tone', name: 'Tone', hint: '', kind: 'text', options: [] },
  ...changes,
});

const fieldsOf = (settings: ChosenSettings, before: readonly Question[] = []) =>
  settingsProblems(settings, before).map(({ field }) => field);

const withQuestions = (...questions: readonly Question[]): ChosenSettings => ({
  ...defaultSettings,
  questions,
  presets: assetTypes.map((assetType) => ({ assetType, questions: [] })),
});

const withCalendar = (changes: Partial<ChosenSettings['calendar']>): ChosenSettings => ({
  ...defaultSettings,
  calendar: { ...defaultSettings.calendar, ...changes },
});

const isoDate = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const goodQuestion = (index: number) =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      hint: fc.string({ maxLength: 100 }),
      options: fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 6 }),
    })
    .map(({ kind, hint, options }) =>
      question({
        ...{ key: `question-${index}`, name: `Further question ${index}`, kind, hint },
        options: kind === 'select' ? options.map((option) => `Option ${option}`) : [],
      }),
    );

/** Settings that an admin may save. */
const goodSettings: fc.Arbitrary<ChosenSettings> = fc
  .integer({ min: 0, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => goodQuestion(index))))
  .chain((questions) => {
    const asked = fc.subarray(questions.map(({ key }) => key)).chain((keys) =>
      fc.tuple(
        ...keys.map((key, index) =>
          fc.record({
            key: fc.constant(key),
            mandatory: index < mostMandatoryQuestions ? fc.boolean() : fc.constant(false),
          }),
        ),
      ),
    );
    return fc.record({
      questions: fc.constant(questions),
      presets: fc
        .tuple(...assetTypes.map(() => asked))
        .map((all) =>
          all.map((of, index) => ({ assetType: assetTypes[index] ?? 'Other', questions: of })),
        ),
      calendar: fc.record({
        timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'),
        workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        holidays: fc
          .uniqueArray(isoDate, { maxLength: 10 })
          .map((dates) => dates.map((date) => ({ date, name: 'Day off' }))),
      }),
      leadTimes: fc
        .tuple(...assetTypes.map(() => fc.integer({ min: 1, max: 260 })))
        .map((days) => ({
          ...defaultSettings.leadTimes,
          ...Object.fromEntries(assetTypes.map((assetType, index) => [assetType, days[index]])),
        })),
    });
  });

describe('settings of the intake', () => {
  it('are good as a new site has them, and as any admin would choose them', () => {
    expect(settingsProblems(defaultSettings, defaultSettings.questions)).toEqual([]);
    fc.assert(
      fc.property(goodSettings, (settings) => {
        expect(settingsProblems(settings, settings.questions)).toEqual([]);
        expect(changedParts(settings, structuredClone(settings))).toEqual([]);
      }),
    );
  });

  it('name every problem by the path of its value, with a sentence', () => {
    fc.assert(
      fc.property(
        goodSettings,
        fc.constantFrom(...assetTypes),
        fc.double(),
        (settings, type, days) => {
          fc.pre(!Number.isInteger(days) || days < 1 || days > 260);
          const wrong = { ...settings, leadTimes: { ...settings.leadTimes, [type]: days } };
          const problems = settingsProblems(wrong, []);
          expect(problems.map(({ field }) => field)).toEqual([`leadTimes.${type}`]);
          expect(problems[0]?.message).toMatch(/^[A-Z].*\.$/);
        },
      ),
    );
  });

  it.each(['Mars/Olympus', '', '+01:00', 'Europe', 'berlin'])(
    'refuse the time zone "%s"',
    (timeZone) => {
      expect(fieldsOf(withCalendar({ timeZone }))).toEqual(['calendar.timeZone']);
    },
  );

  it.each([[[]], [[0]], [[8]], [[1, 1]], [[1.5]], [[1, 9]]])(
    'refuse the working days %j',
    (workingDays) => {
      expect(fieldsOf(withCalendar({ workingDays }))).toEqual(['calendar.workingDays']);
    },
  );

  it('refuse holidays without a real date, without a name, and twice on a day', () => {
    const holidays = [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-02-30', name: 'No such day' },
      { date: '2026-12-25', name: ' ' },
      { date: '25.12.2026', name: 'x'.repeat(101) },
    ];
    expect(fieldsOf(withCalendar({ holidays }))).toEqual([
      'calendar.holidays.1.date',
      'calendar.holidays.2.date',
      'calendar.holidays.2.name',
      'calendar.holidays.3.date',
      'calendar.holidays.3.name',
    ]);
  });

  it.each([
    ...requestFields.map(({ name }) => name),
    ...['Priority score', 'Review state', 'Summary', 'Status', 'Sprint'],
  ])('refuse a question that is called like the field "%s" in any case', (name) => {
    for (const same of [name, name.toUpperCase(), ` ${name.toLowerCase()} `]) {
      expect(fieldsOf(withQuestions(question({ name: same })))).toEqual(['questions.0.name']);
    }
  });

  it('refuse questions that people or the app cannot tell apart', () => {
    const twice = withQuestions(question(), question({ name: ' tone ', key: 'tone' }));
    expect(fieldsOf(twice)).toEqual(['questions.1.name', 'questions.1.key']);
  });

  it.each([
    'Tone',
    'tone of voice',
    '-tone',
    'tone-',
    'töne',
    '',
    '__proto__',
    'constructor',
    'x'.repeat(65),
  ])('refuse the key "%s"', (key) =>
    expect(fieldsOf(withQuestions(question({ key })))).toEqual(['questions.0.key']),
  );

  it.each<[string, Partial<Question>, string]>([
    ['a blank name', { name: ' ' }, 'name'],
    ['a name longer than Jira keeps', { name: 'x'.repeat(256) }, 'name'],
    ['a name of two lines', { name: 'Tone\nand voice' }, 'name'],
    ['a long hint', { hint: 'x'.repeat(501) }, 'hint'],
    ['a list of one choice', { kind: 'select', options: ['Only'] }, 'options'],
    ['choices that differ by case alone', { kind: 'select', options: ['Yes', 'yes'] }, 'options'],
    ['a blank choice', { kind: 'select', options: ['Yes', ' ', 'No'] }, 'options'],
    ['a long choice', { kind: 'select', options: ['Yes', 'x'.repeat(256)] }, 'options'],
    ['choices of a text', { kind: 'text', options: ['Yes', 'No'] }, 'options'],
  ])('refuse %s', (_what, changes, property) => {
    expect(fieldsOf(withQuestions(question(changes)))).toEqual([`questions.0.${property}`]);
  });

  it('refuse another kind for a question that has its field in Jira', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(...kinds), (was, is) => {
        const options = (kind: QuestionKind) => (kind === 'select' ? ['Yes', 'No'] : []);
        const now = withQuestions(question({ kind: is, options: options(is) }));
        const before = [question({ kind: was, options: options(was) })];
        expect(fieldsOf(now, before)).toEqual(was === is ? [] : ['questions.0.kind']);
      }),
    );
  });

  it('refuse presets that ask a question twice, a missing one, too many, or stand there twice', () => {
    const questions = Array.from({ length: 21 }, (_, index) =>
      question({ key: `q-${index}`, name: `Question ${index}` }),
    );
    const askOnly = (mandatory: boolean, keys: readonly string[]): ChosenSettings => ({
      ...defaultSettings,
      questions,
      presets: assetTypes.map((assetType) => ({
        assetType,
        questions: (assetType === 'Deck' ? keys : []).map((key) => ({ key, mandatory })),
      })),
    });
    const ask = (...keys: readonly string[]) => askOnly(false, keys);
    const all = questions.map(({ key }) => key);
    expect(fieldsOf(ask(...all.slice(1)))).toEqual([]);
    expect(fieldsOf(ask(...all))).toEqual(['presets.Deck']);
    expect(fieldsOf(ask('q-1', 'q-1'))).toEqual(['presets.Deck']);
    expect(fieldsOf(ask('gone'))).toEqual(['presets.Deck']);
    const most = all.slice(0, mostMandatoryQuestions);
    expect(fieldsOf(askOnly(true, most))).toEqual([]);
    expect(fieldsOf(askOnly(true, ['q-20', ...most]))).toEqual(['presets.Deck']);
    const presets = [...ask().presets, { assetType: 'Video' as const, questions: [] }];
    expect(fieldsOf({ ...ask(), presets })).toEqual(['presets.Video']);
    expect(fieldsOf({ ...ask(), presets: presets.slice(0, 5) })).toEqual([
      'presets.Video',
      'presets.Other',
    ]);
  });

  it('are bounded: more than a store keeps is refused with a sentence', () => {
    const options = Array.from({ length: 100 }, (_, index) => `${index} ${'x'.repeat(200)}`);
    const long = [0, 1, 2, 3].map((index) =>
      question({ key: `q-${index}`, name: `Question ${index}`, kind: 'select', options }),
    );
    expect(fieldsOf(withQuestions(...long))).toEqual(['questions']);
    const many = Array.from({ length: 51 }, (_, index) =>
      question({ key: `q-${index}`, name: `Question ${index}` }),
    );
    expect(fieldsOf(withQuestions(...many))).toEqual(['questions']);
  });
});

describe('a change of the settings', () => {
  it('is told by its part', () => {
    const { leadTimes, presets } = defaultSettings;
    const changed = { ...defaultSettings, leadTimes: { ...leadTimes, Deck: 9 } };
    expect(changedParts(defaultSettings, changed)).toEqual(['leadTimes']);
    const asked = { ...changed, presets: presets.slice(1) };
    expect(changedParts(defaultSettings, asked)).toEqual(['questions', 'leadTimes']);
    expect(changedParts(defaultSettings, withCalendar({ workingDays: [1, 2] }))).toEqual([
      'calendar',
    ]);
  });
});
