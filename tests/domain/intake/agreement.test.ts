import fc from 'fast-check';
import { dateIn, mondayToFriday } from '../../../src/domain/calendar';
import { briefProblems, briefRefusal, type Brief } from '../../../src/domain/intake/brief';
import {
  briefCheckConfiguration,
  mostMandatoryQuestions,
} from '../../../src/domain/intake/brief-check';
import { dialogData } from '../../../src/domain/intake/dialog';
import { dialogState } from '../../../src/domain/intake/dialog-state';
import { defaultLeadTimes } from '../../../src/domain/intake/lead-time';
import type { Questionnaire } from '../../../src/domain/intake/preset';
import { briefWorld } from '../../support/brief-world';
import {
  briefsAt,
  documents,
  instants,
  questionnaires,
  isUnseen,
  questionPool,
  removedOption,
  timeZones,
} from './brief-arbitraries';

let world: Awaited<ReturnType<typeof briefWorld>>;

beforeAll(async () => {
  world = await briefWorld(questionPool, removedOption);
});

type Case = {
  readonly questionnaire: Questionnaire;
  readonly timeZone: string;
  readonly at: string;
  readonly brief: Brief;
};

const cases: fc.Arbitrary<Case> = fc
  .tuple(questionnaires, timeZones, instants)
  .chain(([questionnaire, timeZone, at]) =>
    briefsAt(dateIn(at, timeZone)).map((brief) => ({ questionnaire, timeZone, at, brief })),
  );

/** What each of the ways in says about a brief. */
function judged({ questionnaire, timeZone, at, brief }: Case) {
  const calendar = { ...mondayToFriday, timeZone };
  const today = dateIn(at, timeZone);
  const form = briefProblems(brief, questionnaire, today);
  const sweep = briefProblems(world.swept(brief), questionnaire, today);
  const data = dialogData({ ...questionnaire, leadTimes: defaultLeadTimes }, calendar, world.ids);
  const configuration = briefCheckConfiguration(questionnaire, calendar, world.ids, at);
  return {
    form,
    sweep,
    dialog: dialogState(data, world.dialogValues(brief), today),
    validator: world.validated(brief, configuration, at),
  };
}

/** What only the sweep finds: text of invisible characters, and an option that was taken away. */
function beyondJira({ answers = {}, ...common }: Brief): boolean {
  const given = [...Object.values(common), ...Object.values(answers)];
  return given.some((text) => isUnseen(text) || text === removedOption);
}

it('is the same brief that is complete for the form, the dialog, the validators and the sweep', () => {
  let complete = 0;
  fc.assert(
    fc.property(cases, (given) => {
      const { form, sweep, dialog, validator } = judged(given);
      const passes = form.length === 0;
      if (passes) complete += 1;
      expect(sweep).toEqual(form);
      if (beyondJira(given.brief)) return;
      expect(dialog.complete).toBe(passes);
      expect(validator).toBe(passes ? true : briefRefusal(form));
    }),
    { numRuns: 150 },
  );
  expect(complete).toBeGreaterThan(10);
});

describe('what Jira lets through', () => {
  const mandatory = questionPool.map(({ key }) => ({ key, mandatory: true }));
  const asked: Questionnaire = {
    questions: questionPool,
    presets: [{ assetType: 'Video', questions: mandatory }],
  };
  const answers = Object.fromEntries(
    questionPool.map(({ key, options }) => [key, options[0] ?? '1']),
  );
  const full: Brief = {
    ...{ summary: 'Film', assetType: 'Video', requesterRole: 'Sales', purpose: 'Win' },
    ...{ neededBy: '2026-11-24', specialNotes: 'None', answers },
  };
  const found = (brief: Brief) =>
    [brief, world.swept(brief)].map((each) =>
      briefProblems(each, asked, '2026-11-23').map(({ field, problem }) => `${field} ${problem}`),
    );

  it.each(['0', '-3', '0.25', '1234567890123', '1e-7', '1e+21', '-2.5'])(
    'is right as the number %s for the form and the sweep as well',
    (slides) => expect(found({ ...full, answers: { ...answers, slides } })).toEqual([[], []]),
  );

  it.each(['\u200b', '\ufeff', '\u2060', '\u00ad', '\u200d \u200b'])(
    'is missing for the form and the sweep when nobody can see it: %j',
    (text) => {
      const brief = {
        ...full,
        summary: text,
        purpose: text,
        answers: { ...answers, contact: text },
      };
      const lacking = ['summary missing', 'purpose missing', 'answers.contact missing'];
      expect(found(brief)).toEqual([lacking, lacking]);
    },
  );

  it('is wrong for the form and the sweep when the question offers it no more', () => {
    const brief = { ...full, answers: { ...answers, channel: removedOption } };
    expect(found(brief)).toEqual([['answers.channel invalid'], ['answers.channel invalid']]);
  });
});

describe('the check on a transition', () => {
  const at = '2026-11-23T09:00:00.000Z';
  const check = (questionnaire: Questionnaire, brief: Parameters<typeof world.validated>[0]) =>
    world.validated(
      brief,
      briefCheckConfiguration(questionnaire, mondayToFriday, world.ids, at),
      at,
    );
  const mandatory = (count: number): Questionnaire => ({
    questions: questionPool,
    presets: [
      {
        assetType: 'Video',
        questions: questionPool.slice(0, count).map(({ key }) => ({ key, mandatory: true })),
      },
    ],
  });
  const update: Brief = {
    summary: 'Film',
    assetType: 'Video',
    requestKind: 'Update existing',
    neededBy: '2026-11-22',
  };

  it('reads as many mandatory questions as settings may have', () => {
    expect(check(mandatory(mostMandatoryQuestions), update)).toBe(
      "The brief is not complete: fill in Requester role, Purpose, Special notes, Updates asset, Question consent, Question contact, Reason' + config.rules + ' and Question slides and agree a Due date that is not past.",
    );
  });

  it('lets nothing pass when it has no rules, or more than Jira can read', () => {
    for (const configuration of [{}, null, { rules: [] }, { zone: [] }, 'rules']) {
      expect(world.validated(update, configuration, at)).not.toBe(true);
    }
    const answers = Object.fromEntries(questionPool.map(({ key }) => [key, '1']));
    const full = { requesterRole: 'Sales', purpose: 'Win', specialNotes: 'None' };
    const complete = { ...update, ...full, updatesAsset: 'AD-1', neededBy: '2026-11-24', answers };
    expect(check(mandatory(0), complete)).toBe(true);
    expect(check(mandatory(6), complete)).not.toBe(true);
  });

  it('takes as a purpose whatever the sweep takes, be it a link, a name or a picture alone', () => {
    const rest = { requesterRole: 'Sales', specialNotes: 'None', neededBy: '2026-11-24' };
    let complete = 0;
    fc.assert(
      fc.property(documents, (purposeDocument) => {
        const brief = { summary: 'Film', assetType: 'Video', ...rest, purposeDocument };
        const sweep = briefProblems(world.swept(brief), mandatory(0), '2026-11-23');
        if (sweep.length === 0) complete += 1;
        expect(check(mandatory(0), brief)).toBe(sweep.length === 0 ? true : briefRefusal(sweep));
      }),
    );
    expect(complete).toBeGreaterThan(5);
  });

  it('keeps its configuration for years, so that the set-up finds it unchanged', () => {
    const on = (instant: string) =>
      JSON.stringify(
        briefCheckConfiguration(
          mandatory(1),
          { ...mondayToFriday, timeZone: 'Europe/Berlin' },
          world.ids,
          instant,
        ),
      );
    expect(on('2029-12-31T23:00:00.000Z')).toBe(on(at));
    expect(on('2030-01-01T00:00:00.000Z')).not.toBe(on(at));
    expect(on(at).length).toBeLessThan(4_000);
  });
});
