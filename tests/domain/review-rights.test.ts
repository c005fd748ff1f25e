import { draftOf } from '../../src/domain/draft';
import { lenses, reviewerRole, type Lens } from '../../src/domain/lens';
import { projectRoles } from '../../src/domain/project-role';
import { emptyLedger } from '../../src/domain/review-ledger';
import { reviewRefusal, type Reviewer } from '../../src/domain/review-rights';
import { assetRequest, file, ledgerOf, sha256 } from '../support/asset-request';

const request = assetRequest();
const draft = draftOf(request, sha256);
const approve = (lens: Lens) => ({
  lens,
  decision: 'approve' as const,
  fingerprint: draft.fingerprint,
});
const holder = (lens: Lens, accountId = 'reviewer'): Reviewer => ({
  accountId,
  roles: [reviewerRole(lens)],
});
const refusal = (lens: Lens, reviewer: Reviewer, of = request) =>
  reviewRefusal(of, draftOf(of, sha256), emptyLedger(of.id), reviewer, approve(lens));

describe.each(lenses)('the %s lens', (lens) => {
  it('is for the people with its role and for nobody else', () => {
    expect(refusal(lens, holder(lens))).toBeUndefined();
    const others = projectRoles.filter((role) => role !== reviewerRole(lens));
    expect(refusal(lens, { accountId: 'reviewer', roles: others })?.kind).toBe('not-allowed');
  });

  it('is not for who asked for the asset, nor for who makes it, whatever their role', () => {
    expect(refusal(lens, holder(lens, 'requester'))?.kind).toBe('not-allowed');
    expect(refusal(lens, holder(lens, 'maker'))?.kind).toBe('not-allowed');
  });
});

describe('a draft', () => {
  it('is reviewed by nobody who attached a file of it', () => {
    const own = { ...request, attachments: [{ ...file('20001'), authorId: 'reviewer' }] };
    expect(refusal('brand', holder('brand'), own)).toEqual({
      kind: 'not-allowed',
      message: 'You attached this draft, so somebody else has to review it.',
    });
    expect(refusal('brand', holder('brand', 'colleague'), own)).toBeUndefined();
  });
});

describe('a decision', () => {
  it.each(['Submitted', 'In development', 'Approved', 'Delivered', 'Declined'])(
    'is not taken while the request is %s',
    (name) => {
      const elsewhere = assetRequest({ status: { name, done: false } });
      expect(refusal('brand', holder('brand'), elsewhere)?.kind).toBe('refused');
    },
  );

  it('is not taken without a draft', () => {
    const bare = assetRequest({ attachments: [] });
    const { fingerprint } = draftOf(bare, sha256);
    const decision = { ...approve('brand'), fingerprint };
    const result = reviewRefusal(
      bare,
      draftOf(bare, sha256),
      emptyLedger('1'),
      holder('brand'),
      decision,
    );
    expect(result?.kind).toBe('refused');
  });

  it('is for the current version only', () => {
    const stale = { ...approve('brand'), fingerprint: '0'.repeat(64) };
    const result = reviewRefusal(request, draft, emptyLedger('1'), holder('brand'), stale);
    expect(result).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('newer draft'),
    });
  });

  it.each(['request-changes', 'approve-with-changes'] as const)(
    'to %s says what should change',
    (decision) => {
      const mute = { ...approve('brand'), decision, comment: '  ' };
      expect(reviewRefusal(request, draft, emptyLedger('1'), holder('brand'), mute)?.kind).toBe(
        'bad-input',
      );
      const spoken = { ...mute, comment: 'The logo is old.' };
      expect(
        reviewRefusal(request, draft, emptyLedger('1'), holder('brand'), spoken),
      ).toBeUndefined();
    },
  );

  it('is taken through one lens per person and version, even with every role', () => {
    const everything = { accountId: 'pre-sales', roles: projectRoles };
    const ledger = ledgerOf(request, [{ lens: 'technical', by: 'pre-sales' }]);
    expect(reviewRefusal(request, draft, ledger, everything, approve('brand'))?.kind).toBe(
      'not-allowed',
    );
    expect(reviewRefusal(request, draft, ledger, everything, approve('technical'))).toBeUndefined();
    const left = ledgerOf(request, [{ lens: 'technical', by: 'pre-sales', decision: 'abstain' }]);
    expect(reviewRefusal(request, draft, left, everything, approve('brand'))).toBeUndefined();
  });
});
