import fc from 'fast-check';
import { dateIn, mondayToFriday } from '../../../src/domain/calendar';
import { briefProblems, briefRefusal, type Brief } from '../../../src/domain/intake/brief';
import { briefCheckConfiguration } from '../../../src/domain/intake/brief-check';
import { dialogData } from '../../../src/domain/intake/dialog';
import { dialogState } from '../../../src/domain/intake/dialog-state';
import { defaultLeadTimes } from '../../../src/domain/intake/lead-time';
import type { Questionnaire } from '../../../src/domain/intake/preset';
import { briefWorld } from '../../support/brief-world';
import { briefsAt, instants, questionnaires, questionPool, timeZones } from './brief-arbitraries';

let world: Awaited<ReturnType<typeof briefWorld>>;

beforeAll(async () => {
  world = await briefWorld(questionPool);
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

it('is the same brief that is complete for the form, the dialog, the validators and the sweep', () => {
  let complete = 0;
  fc.assert(
    fc.property(cases, (given) => {
      const { form, sweep, dialog, validator } = judged(given);
      const passes = form.length === 0;
      if (passes) complete += 1;
      expect(sweep).toEqual(form);
      expect(dialog.complete).toBe(passes);
      expect(validator).toBe(passes ? true : briefRefusal(form));
    }),
    { numRuns: 300 },
  );
  expect(complete).toBeGreaterThan(5);
});
