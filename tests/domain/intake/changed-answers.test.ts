import { withChanges, type FormAnswers } from '../../../src/domain/intake/changed-answers';

const shown: FormAnswers = {
  summary: 'Case study',
  requesterRole: 'Sales',
  assetType: 'Case study',
  purpose: 'Win the bank.',
  neededBy: '2026-12-18',
  specialNotes: 'None',
  requestKind: 'New asset',
  opportunity: 'OPP-1, OPP-2',
  deadlineEvidence: 'The fair begins',
  industry: ['Retail'],
  enablementGoals: [],
  answers: { slides: '12' },
};

describe('what a person changed in a form', () => {
  it('is all that changes: what others wrote meanwhile stays', () => {
    const now = {
      ...shown,
      summary: 'Case study: retail bank',
      deadlineEvidence: 'The board meets',
      industry: ['Retail', 'Energy'],
      answers: { slides: '14', audience: 'Buyers' },
    };
    expect(withChanges(now, shown, shown)).toEqual(now);
    const sent = { ...shown, purpose: 'Win the second meeting.', industry: ['Media'] };
    expect(withChanges(now, shown, sent)).toEqual({
      ...now,
      purpose: 'Win the second meeting.',
      industry: ['Energy', 'Media'],
    });
  });

  it('wins over what others wrote in the same field', () => {
    const now = { ...shown, summary: 'Theirs', answers: { slides: '14' } };
    const sent = { ...shown, summary: 'Mine', answers: {}, deadlineEvidence: undefined };
    expect(withChanges(now, shown, sent)).toEqual(sent);
  });

  it('keeps the opportunities that others added and drops those that the person took away', () => {
    const now = { ...shown, opportunity: 'OPP-1, OPP-2, OPP-7' };
    const named = (opportunity: string | undefined) =>
      withChanges(now, shown, { ...shown, opportunity }).opportunity;
    expect(named('OPP-1, OPP-3')).toBe('OPP-1, OPP-3, OPP-7');
    expect(named(undefined)).toBe('OPP-7');
    expect(named('OPP-1, OPP-2')).toBe('OPP-1, OPP-2, OPP-7');
  });

  it('comes to the same when it is sent again', () => {
    const sent = { ...shown, opportunity: 'OPP-1, OPP-3', industry: ['Media'] };
    const once = withChanges({ ...shown, opportunity: 'OPP-1, OPP-7' }, shown, sent);
    expect(withChanges(once, shown, sent)).toEqual(once);
  });

  it('fills a mandatory answer that others emptied', () => {
    const now = { ...shown, purpose: undefined, deadlineEvidence: undefined };
    expect(withChanges(now, shown, shown)).toEqual({ ...shown, deadlineEvidence: undefined });
  });
});
