import fc from 'fast-check';
import { draftOf } from '../../src/domain/draft';
import { lenses } from '../../src/domain/lens';
import { isChainValid, missingLenses, standingApproval } from '../../src/domain/review-ledger';
import { allApprove, assetRequest, file, ledgerOf, sha256 } from '../support/asset-request';

const request = assetRequest();
const { fingerprint } = draftOf(request, sha256);

const decisions = fc.array(
  fc.record({
    lens: fc.constantFrom(...lenses),
    decision: fc.constantFrom('approve', 'approve-with-changes', 'request-changes', 'abstain'),
    by: fc.constantFrom('pre-sales', 'marketing'),
    comment: fc.option(fc.string(), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('the ledger of reviews', () => {
  it('has a valid chain however it grew', () => {
    fc.assert(
      fc.property(decisions, (list) => {
        const ledger = ledgerOf(request, list);
        expect(isChainValid(ledger, sha256)).toBe(true);
        expect(ledger.events.map(({ number }) => number)).toEqual(
          list.map((_, index) => index + 1),
        );
      }),
    );
  });

  it('shows any event that was changed, removed from the middle, doubled or moved', () => {
    fc.assert(
      fc.property(
        decisions,
        fc.nat(),
        fc.constantFrom('change', 'remove', 'double', 'carry'),
        (list, at, attack) => {
          const ledger = ledgerOf(request, [...list, { lens: 'brand' }]);
          const index = at % list.length;
          const { events } = ledger;
          const target = events[index];
          if (target === undefined) throw new Error('The index is within the list.');
          const forged = {
            change: () => events.with(index, { ...target, by: 'forger' }),
            remove: () => events.toSpliced(index, 1),
            double: () => events.toSpliced(index, 0, target),
            carry: () => events,
          }[attack]();
          const issueId = attack === 'carry' ? '99999' : ledger.issueId;
          expect(isChainValid({ ...ledger, issueId, events: forged }, sha256)).toBe(false);
        },
      ),
    );
  });

  it('counts the latest decision of a lens, and nothing but a plain approval', () => {
    const ledger = ledgerOf(request, [
      ...allApprove,
      { lens: 'brand', decision: 'request-changes' },
      { lens: 'narrative', decision: 'approve-with-changes' },
    ]);
    expect(missingLenses(ledger, fingerprint)).toEqual(['brand', 'narrative']);
  });

  const newer = assetRequest({ attachments: [file('20001'), file('20002')] });

  it('forgets every approval when the draft changes', () => {
    const approved = ledgerOf(request, allApprove);
    expect(standingApproval(approved)).toMatchObject({ version: { fingerprint }, number: 3 });
    const ledger = ledgerOf(newer, [{ lens: 'brand' }], approved);
    const missing = missingLenses(ledger, draftOf(newer, sha256).fingerprint);
    expect(missing).toEqual(['technical', 'narrative']);
    expect(standingApproval(ledger)).toBeUndefined();
  });

  it('asks again for a version that comes back after another one', () => {
    const replaced = ledgerOf(newer, allApprove, ledgerOf(request, allApprove));
    expect(missingLenses(replaced, fingerprint)).toEqual([...lenses]);
    const again = ledgerOf(request, allApprove, replaced);
    expect(missingLenses(again, fingerprint)).toEqual([]);
    expect(standingApproval(again)).toMatchObject({ version: { fingerprint }, number: 9 });
  });

  it('finds an approval exactly when no lens is missing', () => {
    fc.assert(
      fc.property(decisions, fc.boolean(), (list, moved) => {
        const before = ledgerOf(request, list);
        const ledger = moved ? ledgerOf(newer, list, before) : before;
        const current = draftOf(moved ? newer : request, sha256).fingerprint;
        const isApproved = missingLenses(ledger, current).length === 0;
        expect(standingApproval(ledger)?.version.fingerprint === current).toBe(isApproved);
      }),
    );
  });
});
