import fc from 'fast-check';
import { mondayToFriday } from '../../../src/domain/calendar';
import { countedAssets } from '../../../src/domain/triage/asset-type-count';
import {
  daysAhead,
  proposedAssignees,
  type AssigneeCandidate,
} from '../../../src/domain/triage/assignment';

const person = (name: string, made: number, max: number, min = max): AssigneeCandidate => ({
  accountId: name.toLowerCase(),
  displayName: name,
  owningTeam: 'Marketing',
  made,
  openDays: { min, max },
});

const namesOf = (candidates: readonly AssigneeCandidate[]) =>
  proposedAssignees(candidates, 'Deck', 10).map(({ displayName }) => displayName);

const anyCandidates = fc.uniqueArray(
  fc
    .record({ id: fc.nat(999), made: fc.nat(8), min: fc.nat(12), more: fc.nat(20) })
    .map(({ id, made, min, more }) => person(`P${id}`, made, min + more, min)),
  { selector: ({ accountId }) => accountId, maxLength: 12 },
);

describe('the proposal of an assignee', () => {
  it('gives its reason in a sentence', () => {
    const [mia, eva, tom] = proposedAssignees(
      [person('Mia', 6, 4), person('Tom', 0, 18, 4), person('Eva', 1, 12)],
      'Case study',
      10,
    );
    expect(mia?.reason).toBe('Mia: made 6 case studies within a year, 4 days open of 10.');
    expect(eva?.reason).toBe('Eva: made 1 case study within a year, 12 days open of 10.');
    expect(tom?.reason).toBe('Tom: made no case studies within a year, 4 to 18 days open of 10.');
  });

  it('looks at the work alone while nobody knows what is to be made', () => {
    const [first] = proposedAssignees([person('Mia', 0, 4), person('Tom', 0, 1)], undefined, 10);
    expect(first?.reason).toBe('Tom: 1 day open of 10.');
  });

  it('prefers who is practised, as long as days are left', () => {
    expect(namesOf([person('Tom', 0, 1), person('Mia', 6, 9)])).toEqual(['Mia', 'Tom']);
    expect(namesOf([person('Tom', 0, 1), person('Mia', 6, 10)])).toEqual(['Tom', 'Mia']);
  });

  it('gives work to the one with less of it among people who are about as practised', () => {
    expect(namesOf([person('Mia', 9, 6), person('Tom', 3, 2)])).toEqual(['Tom', 'Mia']);
  });

  it('does not take work that nobody has sized for no work', () => {
    expect(namesOf([person('Mia', 3, 45, 3), person('Tom', 3, 8)])).toEqual(['Tom', 'Mia']);
  });

  it('proposes the same people in the same order, however they are found', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const reversed = [...candidates].reverse();
        expect(namesOf(reversed)).toEqual(namesOf(candidates));
        expect(namesOf(candidates)).toHaveLength(candidates.length);
      }),
    );
  });

  it('never ranks anybody lower for having less to do or for having made more', () => {
    fc.assert(
      fc.property(anyCandidates, fc.nat(11), fc.nat(5), (candidates, index, less) => {
        const chosen = candidates[index];
        if (chosen === undefined) return;
        const place = (list: readonly AssigneeCandidate[]) =>
          proposedAssignees(list, 'Deck', 10).findIndex(
            (each) => each.accountId === chosen.accountId,
          );
        const { min, max } = chosen.openDays;
        const freer = {
          ...chosen,
          made: chosen.made + less,
          openDays: { min: Math.max(0, min - less), max: Math.max(0, max - less) },
        };
        const others = candidates.filter((each) => each !== chosen);
        expect(place([...others, freer])).toBeLessThanOrEqual(place(candidates));
      }),
    );
  });
});

describe('a count of assets', () => {
  it.each([
    [0, 'Deck', 'no decks'],
    [1, 'Case study', '1 case study'],
    [2, 'Other', '2 other assets'],
    [1, 'Webinar', '1 asset of type Webinar'],
    [0, 'Webinar', 'no assets of type Webinar'],
  ])('of %d %s is "%s"', (count, type, words) => {
    expect(countedAssets(count, type)).toBe(words);
  });
});

it('looks two weeks ahead, as the desk works', () => {
  expect(daysAhead(mondayToFriday)).toBe(10);
  expect(daysAhead({ ...mondayToFriday, workingDays: [1, 2, 3, 4] })).toBe(8);
});
