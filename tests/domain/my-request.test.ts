import { mondayToFriday } from '../../src/domain/calendar';
import {
  askedOfMe,
  dueWords,
  isLate,
  turnWords,
  whereItStands,
  type MyRequest,
} from '../../src/domain/my-request';
import { requestStatuses } from '../../src/domain/request-workflow';

const request = (changes: Partial<MyRequest> = {}): MyRequest => ({
  status: 'Submitted',
  done: false,
  joined: false,
  missing: [],
  wrong: [],
  ...changes,
});

const today = '2026-11-23'; // a Monday

describe('where a request stands', () => {
  it('is said in plain words for every status of the procedure', () => {
    const words = requestStatuses.map(({ name }) => whereItStands(request({ status: name })));
    expect(new Set(words).size).toBe(requestStatuses.length);
    expect(words[0]).toBe('Waiting for the weekly review');
  });

  it.each([
    [undefined, 'In review'],
    [
      'Waiting for technical, brand and narrative',
      'In review: Pre-Sales, Marketing and Sales Manager look at it',
    ],
    ['Waiting for technical and narrative', 'In review: Marketing has approved, two to go'],
    ['Waiting for narrative', 'In review: Pre-Sales and Marketing have approved, one to go'],
    ['Approved by all lenses', 'In review: everybody has approved'],
  ])('tells of the reviews what the state %p tells', (reviewState, words) => {
    expect(whereItStands(request({ status: 'In review', reviewState }))).toBe(words);
  });

  it('keeps the name of a status that an admin added', () => {
    expect(whereItStands(request({ status: 'On hold' }))).toBe('On hold');
  });
});

describe('when a request is due', () => {
  const due = (neededBy: string, changes: Partial<MyRequest> = {}) =>
    dueWords(request({ neededBy, ...changes }), today, mondayToFriday);

  it('counts business days of the desk', () => {
    expect(due('2026-11-26')).toBe('26 Nov 2026, in 3 business days');
    expect(due('2026-11-30')).toBe('30 Nov 2026, in 5 business days');
    expect(due('2026-11-23')).toBe('23 Nov 2026, today');
    expect(due('2026-11-20')).toBe('20 Nov 2026, 1 business day late');
    const holidays = [{ date: '2026-11-24', name: 'Closed' }];
    const calendar = { ...mondayToFriday, holidays };
    expect(dueWords(request({ neededBy: '2026-11-26' }), today, calendar)).toContain('in 2 ');
  });

  it('is no longer counted once the request is done', () => {
    expect(due('2026-11-20', { done: true })).toBe('20 Nov 2026');
    expect(isLate(request({ neededBy: '2026-11-20', done: true }), today)).toBe(false);
    expect(isLate(request({ neededBy: '2026-11-20' }), today)).toBe(true);
  });
});

describe('what is asked of the person', () => {
  it('is to fill in what is missing, then what does not hold, else to answer', () => {
    const back = { status: 'Needs info' };
    const missing = ['Due date', 'Purpose'];
    expect(askedOfMe(request({ ...back, missing }))).toBe('Fill in Due date and Purpose');
    expect(askedOfMe(request({ ...back, wrong: ['Due date'] }))).toBe('Correct Due date');
    expect(askedOfMe(request(back))).toBe('Check it, then send it again');
    const asked = { ...back, sentBackBy: 'Nina' };
    expect(askedOfMe(request(asked))).toBe('Answer Nina');
    expect(askedOfMe(request({ ...asked, missing }))).toBe(
      'Answer Nina and give Due date and Purpose',
    );
    expect(turnWords(request(asked))).toBe('Answer Nina');
    expect(turnWords(request({ ...back, missing }))).toBe('Complete');
    expect(turnWords(request(back))).toBe('Send again');
  });

  it('is nothing while it is the turn of others, or when somebody else asked', () => {
    expect(askedOfMe(request())).toBeUndefined();
    expect(askedOfMe(request({ status: 'In review', missing: ['Purpose'] }))).toBeUndefined();
    expect(askedOfMe(request({ status: 'Needs info', joined: true }))).toBeUndefined();
  });
});
