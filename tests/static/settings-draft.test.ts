import fc from 'fast-check';
import { defaultSettings } from '../../src/domain/intake/settings';
import { changedParts } from '../../src/domain/intake/settings-change';
import { settingsProblems } from '../../src/domain/intake/settings-check';
import { pastedHolidays, withHolidays } from '../../static/setup/calendar/pasted-holidays';
import {
  addQuestion,
  ask,
  changeQuestion,
  deleteQuestion,
  moveAsked,
  stopAsking,
} from '../../static/setup/questions/edit-questions';
import { chosenOf, draftOf, withKeys, type SettingsDraft } from '../../static/setup/settings/draft';
import { rebased } from '../../static/setup/settings/rebase';
import { assetTypes } from '../../src/domain/request-fields';

type Edit = (draft: SettingsDraft) => SettingsDraft;

const assetType = fc.constantFrom(...assetTypes);
const key = fc.constantFrom(
  ...defaultSettings.questions.map((question) => question.key),
  '+1',
  '+2',
);
const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });

/** One thing that an admin does to the questions. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  name.map((text): Edit => (draft) => {
    const next = addQuestion(draft);
    const last = next.questions.at(-1);
    return last === undefined
      ? next
      : changeQuestion(next, last.key, { name: `Q ${text}`, kind: 'text' });
  }),
  key.map(
    (of): Edit =>
      (draft) =>
        deleteQuestion(draft, of),
  ),
  fc.tuple(assetType, key).map(
    ([type, of]): Edit =>
      (draft) =>
        draft.questions.some((question) => question.key === of) ? ask(draft, type, of) : draft,
  ),
  fc.tuple(assetType, key).map(
    ([type, of]): Edit =>
      (draft) =>
        stopAsking(draft, type, of),
  ),
  fc.tuple(assetType, key, fc.constantFrom(-1 as const, 1 as const)).map(
    ([type, of, by]): Edit =>
      (draft) =>
        moveAsked(draft, type, of, by),
  ),
);

const edited = (edits: readonly Edit[]) =>
  edits.reduce((draft, each) => each(draft), draftOf(defaultSettings));

const namesAskedBy = ({ questions, presets }: SettingsDraft) =>
  presets.map((preset) =>
    preset.questions.map((asked) => questions.find((question) => question.key === asked.key)?.name),
  );

describe('settings as they are typed', () => {
  it('mean what is saved until somebody types', () => {
    expect(changedParts(chosenOf(draftOf(defaultSettings)), defaultSettings)).toEqual([]);
  });

  it('never ask a question that is gone, twice, or under a key that another one has', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const draft = edited(edits);
        const keyed = withKeys(draft, defaultSettings.questions);
        const problems = settingsProblems(chosenOf(keyed), defaultSettings.questions);
        expect(problems.filter(({ field }) => !field.endsWith('.name'))).toEqual([]);
        expect(namesAskedBy(keyed)).toEqual(namesAskedBy(draft));
        expect(withKeys(keyed, defaultSettings.questions)).toBe(keyed);
      }),
    );
  });

  it('take from somebody else what was not touched here, and never lose what was', () => {
    const leadTime: Edit = (draft) => ({ ...draft, leadTimes: { ...draft.leadTimes, Deck: '77' } });
    const weekend: Edit = (draft) => ({
      ...draft,
      calendar: { ...draft.calendar, workingDays: [6, 7] },
    });
    const question: Edit = (draft) => deleteQuestion(draft, 'slides');
    const other: Edit = (draft) => ask(draft, 'Other', 'channel');
    const mineEdits = fc.subarray([leadTime, weekend, question]);
    const theirEdits = fc.subarray<Edit>([
      (draft) => ({ ...draft, leadTimes: { ...draft.leadTimes, Video: '5' } }),
      (draft) => ({ ...draft, calendar: { ...draft.calendar, timeZone: 'Asia/Kolkata' } }),
      other,
    ]);
    fc.assert(
      fc.property(mineEdits, theirEdits, (mine, their) => {
        const opened = { ...defaultSettings, version: 3 };
        const draft = edited(mine);
        const theirs = { ...chosenOf(edited(their)), version: 4 };
        const result = rebased(draft, opened, theirs);
        const changed = changedParts(chosenOf(draft), opened);
        const differing = changedParts(chosenOf(result.draft), theirs);
        expect(differing.filter((part) => !changed.includes(part))).toEqual([]);
        expect(
          changedParts(chosenOf(result.draft), chosenOf(draft)).filter((part) =>
            changed.includes(part),
          ),
        ).toEqual([]);
        expect(result.disputed).toEqual(
          changedParts(theirs, opened).filter((part) => changed.includes(part)),
        );
      }),
    );
  });
});

describe('pasted holidays', () => {
  it.each([
    ['2026-12-25 Christmas Day', { date: '2026-12-25', name: 'Christmas Day' }],
    ['  2026-12-25\tChristmas Day  ', { date: '2026-12-25', name: 'Christmas Day' }],
    ['2026-12-25,Christmas, all day', { date: '2026-12-25', name: 'Christmas, all day' }],
  ])('are read from "%s"', (text, holiday) => {
    expect(pastedHolidays(text)).toEqual({ holidays: [holiday], unread: [] });
  });

  it.each(['2026-12-25', '2026-02-30 No such day', '25.12.2026 Christmas Day', 'Christmas Day'])(
    'leave "%s" to be mended',
    (text) => expect(pastedHolidays(`${text}\n\n`)).toEqual({ holidays: [], unread: [text] }),
  );

  it('replace the name of a date that is there, and stand by date', () => {
    const holidays = [
      { date: '2027-01-01', name: 'New Year' },
      { date: '2026-12-25', name: 'Xmas' },
    ];
    expect(withHolidays(holidays, [{ date: '2026-12-25', name: 'Christmas Day' }])).toEqual([
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2027-01-01', name: 'New Year' },
    ]);
  });
});
