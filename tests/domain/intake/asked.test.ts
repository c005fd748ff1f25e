import fc from 'fast-check';
import {
  askedQuestions,
  decisionComment,
  isPosted,
  sentBackBy,
  type Conversation,
  type RequestComment,
} from '../../../src/domain/intake/asked';

const rita = { accountId: 'r', displayName: 'Rita Requester' };
const person = (accountId: string) => ({ accountId, displayName: accountId, isApp: false });
const app = { accountId: 'app', displayName: 'Asset Desk', isApp: true };
const writers = fc.constantFrom(
  { ...rita, isApp: false },
  person('nina'),
  person('max'),
  app,
  undefined,
);

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();

const comments = fc
  .array(fc.record({ by: writers, minute: fc.nat(50) }), { maxLength: 12 })
  .map((found) =>
    found
      .sort((a, b) => b.minute - a.minute)
      .map(({ by, minute }, index): RequestComment => ({
        ...(by === undefined ? {} : { by }),
        at: at(minute),
        text: `Comment ${index}`,
      })),
  );

const sentBack = (by: ReturnType<typeof person>): Conversation['moves'] => [
  { by, at: at(30), to: 'Needs info' },
  { by: person('r'), at: at(20), to: 'Submitted' },
  { by, at: at(10), to: 'Needs info' },
];

describe('what people ask of the requester', () => {
  it('is never what the requester or an app wrote, nor what an earlier round was about', () => {
    fc.assert(
      fc.property(comments, fc.constantFrom(person('nina'), app), (found, by) => {
        const questions = askedQuestions({ comments: found, moves: sentBack(by) }, rita);
        for (const question of questions) {
          expect(['nina', 'max']).toContain(question.by);
          expect(question.at >= at(20)).toBe(true);
        }
        expect(questions.map(({ at: when }) => when)).toEqual(
          questions.map(({ at: when }) => when).sort(),
        );
      }),
    );
  });

  it('is all that others wrote since, and the last word of who sent it back before', () => {
    fc.assert(
      fc.property(comments, (found) => {
        const questions = askedQuestions(
          { comments: found, moves: sentBack(person('nina')) },
          rita,
        );
        const texts = questions.map(({ text }) => text);
        const others = found.filter(
          ({ by }) => by?.accountId === 'nina' || by?.accountId === 'max',
        );
        const since = others.filter((comment) => comment.at >= at(30));
        const before = others.filter(
          (comment) =>
            comment.by?.accountId === 'nina' && comment.at < at(30) && comment.at >= at(20),
        );
        expect([...texts].reverse()).toEqual(
          [...since, ...before.slice(0, 1)].map(({ text }) => text),
        );
      }),
    );
  });

  it('is told without the mention and the name of the decision', () => {
    const text = `@Rita Requester ${decisionComment('Ask for info', 'Which bank?')}`;
    const found = [{ by: person('nina'), at: at(29), text }];
    expect(askedQuestions({ comments: found, moves: sentBack(person('nina')) }, rita)).toEqual([
      { by: 'nina', at: at(29), text: 'Which bank?' },
    ]);
  });

  it('comes of nobody when the app sent the request back', () => {
    expect(sentBackBy({ moves: sentBack(app) })).toBeUndefined();
    expect(sentBackBy({ moves: [] })).toBeUndefined();
    expect(sentBackBy({ moves: sentBack(person('nina')) })).toMatchObject({ accountId: 'nina' });
  });
});

describe('an answer', () => {
  const since = at(10);
  const mine = { by: person('r'), at: at(10), text: 'For Acme.\nYes.' };

  it('is posted when the person wrote the same words since', () => {
    expect(isPosted([mine], { accountId: 'r', text: 'For Acme.\n\nYes. ', since })).toBe(true);
  });

  it.each([
    ['of somebody else', { accountId: 'other', text: mine.text, since }],
    ['with other words', { accountId: 'r', text: 'For Acme.', since }],
    ['of an earlier round', { accountId: 'r', text: mine.text, since: at(40) }],
  ])('is not posted when the comment is %s', (_, posted) => {
    expect(isPosted([mine], posted)).toBe(false);
  });
});
