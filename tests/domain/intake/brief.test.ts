import fc from 'fast-check';
import { briefProblems, briefRefusal, type Brief } from '../../../src/domain/intake/brief';
import { defaultSettings } from '../../../src/domain/intake/settings';

const complete: Brief = {
  summary: 'Retail case study',
  requesterRole: 'Sales',
  assetType: 'Case study',
  purpose: 'Show a retailer how others did it',
  neededBy: '2026-12-01',
  specialNotes: 'None',
};

describe('a brief', () => {
  it('is complete with the mandatory answers and a date that is not past', () => {
    expect(briefProblems(complete, defaultSettings, '2026-12-01')).toEqual([]);
  });

  it.each([
    'summary',
    'requesterRole',
    'assetType',
    'purpose',
    'neededBy',
    'specialNotes',
  ] as const)('is not complete without %s, however much blank space stands there', (field) => {
    fc.assert(
      fc.property(fc.constantFrom(undefined, '', '  ', '\n\t'), (blank) => {
        const problems = briefProblems(
          { ...complete, [field]: blank },
          defaultSettings,
          '2026-11-23',
        );
        expect(problems.map((problem) => problem.field)).toEqual([field]);
      }),
    );
  });

  it('refuses a date of yesterday at its field', () => {
    const [problem] = briefProblems(
      { ...complete, neededBy: '2026-11-22' },
      defaultSettings,
      '2026-11-23',
    );
    expect(problem).toMatchObject({ field: 'neededBy', problem: 'past' });
  });

  it('asks which asset an update is for', () => {
    const update = { ...complete, requestKind: 'Update existing' };
    expect(briefProblems(update, defaultSettings, '2026-11-23').map(({ field }) => field)).toEqual([
      'updatesAsset',
    ]);
    expect(
      briefProblems({ ...update, updatesAsset: 'AD-10001' }, defaultSettings, '2026-11-23'),
    ).toEqual([]);
  });

  it('names everything that is missing in one sentence', () => {
    const problems = briefProblems(
      { neededBy: '2020-01-01', summary: 'Deck' },
      defaultSettings,
      '2026-11-23',
    );
    expect(briefRefusal(problems)).toBe(
      'The brief is not complete: fill in Requester role, Asset type, Purpose and Special notes and agree a Due date that is not past.',
    );
  });
});
