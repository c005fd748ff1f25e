import fc from 'fast-check';
import { messageEntryId, type RegisterEntry } from '../../src/domain/intake/register';
import { submissionOffice } from '../support/submission-office';

const draftId = '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0009';

const entry: RegisterEntry = {
  kind: 'message',
  entryId: messageEntryId(draftId),
  channel: 'chat',
  notedBy: { accountId: 'sina', displayName: 'Sina' },
  at: '2026-11-23T08:00:00.000Z',
  title: 'A deck',
  draftId,
  state: { is: 'not-processed' },
};

const people = {
  rhea: '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0001',
  mark: '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0002',
  sina: '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0003',
} as const;

type Person = keyof typeof people;

/** A desk with a draft link that everybody holds. */
function draftOffice() {
  const { pressAs, world } = submissionOffice();
  world.entries.set(entry.entryId, entry);
  return {
    world,
    send: (by: Person, cut?: Parameters<typeof pressAs>[0]['cut']) =>
      pressAs({ by, cut, edited: { draftId, submissionId: people[by] } }),
  };
}

const cut = fc.record({
  call: fc.integer({ min: 1, max: 14 }),
  when: fc.constantFrom('before', 'after'),
});
const person = fc.constantFrom<Person>('rhea', 'mark', 'sina');
const presses = fc.array(fc.record({ by: person, cut: fc.option(cut, { nil: undefined }) }), {
  minLength: 1,
  maxLength: 4,
});

describe('a draft link', () => {
  it('makes one request of two people who send it at the same moment, and tells the other which', async () => {
    const { send, world } = draftOffice();
    const answers = (await Promise.all([send('rhea'), send('mark')])).map(({ answer }) => answer);
    expect(answers.map((answer) => answer?.kind)).toEqual(['done', 'conflict']);
    expect(world.issues).toHaveLength(1);
    expect((await send('mark')).answer).toMatchObject({ kind: 'conflict', issueKey: 'SAR-1' });
    expect((await send('rhea')).answer).toEqual(answers[0]);
  });

  it('makes one request whoever sends it together and wherever they are cut off, and never blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(presses, { maxLength: 4 }), async (rounds) => {
        const { send, world } = draftOffice();
        for (const round of rounds) {
          await Promise.all(round.map(({ by, cut: at }) => send(by, at)));
          world.seconds += 60;
        }
        const { answer } = await send('rhea');
        world.seconds += 60;
        const [made] = world.issues;
        expect(world.issues).toHaveLength(1);
        const mine = made?.reporter === 'rhea';
        expect(answer).toMatchObject(
          mine ? { kind: 'done' } : { kind: 'conflict', issueKey: 'SAR-1' },
        );
        expect(world.entries.get(entry.entryId)?.state).toMatchObject({ issueKey: 'SAR-1' });
        for (const by of ['rhea', 'mark', 'sina'] as const) {
          const isTheirs = made?.reporter === by;
          expect((await send(by)).answer?.kind).toBe(isTheirs ? 'done' : 'conflict');
        }
        expect(world.issues).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a submission', () => {
  it('makes one request of presses that come together after one was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(cut, fc.integer({ min: 2, max: 4 }), async (at, count) => {
        const { press, world } = submissionOffice();
        await press(at);
        world.seconds = 60;
        await Promise.all(Array.from({ length: count }, () => press()));
        world.seconds = 120;
        expect((await press()).answer).toMatchObject({ kind: 'done' });
        expect(world.issues).toHaveLength(1);
      }),
    );
  });
});
