import type { CallInput, CallValue } from '../../src/contract/calls';
import { defaultSettings } from '../../src/domain/intake/settings';
import { openSite, type OpenSite } from '../support/open-site';
import { personNames } from '../support/people';

type Settings = CallValue<'getSettings'>;
type Choice = CallInput<'saveSettings'>;

const copy = (settings: Settings): Choice => structuredClone(settings) as Choice;

const readOf = async (site: OpenSite): Promise<Settings> => {
  const answer = await site.invoke('admin', 'getSettings', {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

describe('the settings of the intake', () => {
  let site: OpenSite;

  beforeEach(async () => {
    site = await openSite({ seed: 'empty' });
  });
  afterEach(() => site.stop());

  const read = () => readOf(site);
  const save = (choice: Choice) => site.invoke('admin', 'saveSettings', choice);

  it('are the defaults until an admin saves others, which everybody then works by', async () => {
    const opened = await read();
    expect({ schemaVersion: 1, ...opened }).toEqual(defaultSettings);
    const choice = copy(opened);
    choice.leadTimes.Deck = 12;
    choice.calendar.timeZone = 'Europe/Berlin';
    choice.calendar.holidays = [
      { date: '2027-01-01', name: ' New Year ' },
      { date: '2026-12-25', name: 'Christmas Day' },
    ];
    const answer = await save(choice);
    expect(answer).toMatchObject({ ok: true, value: { settings: { version: 1 } } });
    const now = await read();
    expect(now).toMatchObject({ version: 1, leadTimes: { Deck: 12, Video: 20 } });
    expect(now.calendar).toEqual({
      timeZone: 'Europe/Berlin',
      workingDays: [1, 2, 3, 4, 5],
      holidays: [
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2027-01-01', name: 'New Year' },
      ],
    });
  });

  it('are not written over what somebody else saved meanwhile', async () => {
    const opened = await read();
    const mine = copy(opened);
    const theirs = copy(opened);
    theirs.leadTimes.Video = 30;
    mine.leadTimes.Deck = 12;
    expect(await save(theirs)).toMatchObject({ ok: true });
    expect(await save(mine)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await read()).toMatchObject({ version: 1, leadTimes: { Video: 30, Deck: 8 } });
    expect(await save({ ...mine, version: 1 })).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ version: 2, leadTimes: { Video: 20, Deck: 12 } });
  });

  it('let one of many who save at once through, and answer a second press like the first', async () => {
    const opened = await read();
    const choices = [11, 12, 13, 11, 12, 13].map((Deck) => {
      const choice = copy(opened);
      choice.leadTimes.Deck = Deck;
      return choice;
    });
    const answers = await Promise.all(choices.map(save));
    const now = await read();
    expect(now.version).toBe(1);
    answers.forEach((answer, index) => {
      const isWinner = choices[index]?.leadTimes.Deck === now.leadTimes.Deck;
      expect(answer.ok ? 'ok' : answer.error.code).toBe(isWinner ? 'ok' : 'conflict');
    });
  });

  it('are answered as saved when the same is sent again after a lost answer', async () => {
    const choice = copy(await read());
    choice.calendar.workingDays = [7, 1, 2, 3, 4];
    await save(choice);
    expect(await save(choice)).toMatchObject({ ok: true, value: { settings: { version: 1 } } });
    expect(await read()).toMatchObject({ version: 1, calendar: { workingDays: [1, 2, 3, 4, 7] } });
  });

  it('start no set-up before an admin has said who may file requests', async () => {
    const choice = copy(await read());
    choice.leadTimes.Deck = 12;
    const answer = await save(choice);
    expect(answer).toMatchObject({
      ok: true,
      value: { plan: { running: false, complete: false } },
    });
    await site.drain();
    const projects = await site.as('admin').get('/rest/api/3/project/search');
    expect(projects.body).toMatchObject({ total: 0 });
  });
});

describe('settings that are refused', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite({ seed: 'empty' });
  });
  afterAll(() => site.stop());

  const read = () => readOf(site);
  const save = (choice: Choice) => site.invoke('admin', 'saveSettings', choice);

  it('are read and saved by Jira administrators alone', async () => {
    const choice = copy(await read());
    choice.leadTimes.Deck = 1;
    for (const person of personNames.filter((name) => name !== 'admin')) {
      for (const [call, input] of [
        ['getSettings', {}],
        ['saveSettings', choice],
      ] as const) {
        const answer = await site.invoke(person, call, input);
        expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
      }
    }
    expect(await read()).toMatchObject({ version: 0 });
  });

  it('are kept as they are when something in them is wrong, and every wrong value is named', async () => {
    const choice = copy(await read());
    choice.calendar.timeZone = 'Mars/Olympus';
    choice.calendar.workingDays = [];
    choice.calendar.holidays = [{ date: '2026-02-30', name: '' }];
    choice.leadTimes.Deck = 0.5;
    choice.questions[0] = { ...choice.questions[0], name: ' summary ' } as Choice['questions'][0];
    const answer = await save(choice);
    if (answer.ok) throw new Error('The settings were saved.');
    expect(answer.error.code).toBe('bad-input');
    expect(Object.keys(answer.error.fields ?? {}).sort()).toEqual([
      'calendar.holidays.0.date',
      'calendar.holidays.0.name',
      'calendar.timeZone',
      'calendar.workingDays',
      'leadTimes.Deck',
      'questions.0.name',
    ]);
    expect(await read()).toMatchObject({ version: 0 });
  });

  it('keep the kind of a question, because Jira cannot change that of a field', async () => {
    const choice = copy(await read());
    choice.questions = choice.questions.map((question) =>
      question.key === 'slides' ? { ...question, kind: 'text' as const } : question,
    );
    const fields = { 'questions.3.kind': expect.stringContaining('Jira cannot change') };
    expect(await save(choice)).toMatchObject({ ok: false, error: { code: 'bad-input', fields } });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'settings'],
    ['no version', { ...defaultSettings, version: undefined }],
    [
      'a version of the future',
      { ...defaultSettings, version: 9, leadTimes: { ...defaultSettings.leadTimes, Deck: 2 } },
    ],
    [
      'a kind that Jira has not',
      {
        ...defaultSettings,
        questions: [{ key: 'x', name: 'X', hint: '', kind: 'magic', options: [] }],
      },
    ],
    [
      'a thousand questions',
      {
        ...defaultSettings,
        questions: Array.from({ length: 1001 }, () => defaultSettings.questions[0]),
      },
    ],
    ['an asset type too few', { ...defaultSettings, leadTimes: { Deck: 3 } }],
  ])('refuse %s with a sentence', async (_what, payload) => {
    const answer = await site.invokeRaw('admin', 'saveSettings', payload, { moduleKey: 'setup' });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: expect.stringMatching(/^(bad-input|conflict)$/),
        message: expect.stringMatching(/^[A-Z].*\.$/),
      },
    });
    expect(await read()).toMatchObject({ version: 0 });
  });
});
