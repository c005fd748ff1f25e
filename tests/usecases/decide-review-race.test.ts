import { draftOf } from '../../src/domain/draft';
import { isChainValid, type ReviewLedger } from '../../src/domain/review-ledger';
import { decideReview, type DecideReviewPorts } from '../../src/usecases/decide-review';
import { assetRequest, reviewersByLens, sha256 } from '../support/asset-request';
import { desk, memoryLedgers } from '../support/memory-ports';

const request = assetRequest();
const { fingerprint } = draftOf(request, sha256);
const unused = () => Promise.reject(new Error('The use case has no reason to call this.'));

function portsOver(ledgers: Map<string, ReviewLedger>): DecideReviewPorts {
  const roleOf = {
    'pre-sales': 'Pre-Sales',
    marketing: 'Marketing',
    'sales-manager': 'Sales Manager',
  } as const;
  return {
    desks: { find: () => Promise.resolve(desk), save: unused },
    requests: { find: () => Promise.resolve(request), search: unused, searchAll: unused },
    people: {
      me: unused,
      may: unused,
      named: (ids) =>
        Promise.resolve(new Map(ids.map((id) => [id, { accountId: id, displayName: id }]))),
      rolesOf: (_, accountId, roles) =>
        Promise.resolve(
          roles.filter((role) =>
            Object.entries(roleOf).some(([id, held]) => id === accountId && held === role),
          ),
        ),
    },
    ledgers: memoryLedgers(ledgers),
    scoring: {
      rescore: () => Promise.resolve(undefined),
      rescoreOpportunity: unused,
      rescoreAll: unused,
    },
    hash: sha256,
    now: () => '2026-11-23T09:00:00.000Z',
  };
}

const approve = (lens: keyof typeof reviewersByLens) => ({
  issueId: request.id,
  lens,
  decision: 'approve' as const,
  fingerprint,
});

describe('decisions at the same moment', () => {
  it('are all kept, in one valid chain', async () => {
    const ledgers = new Map<string, ReviewLedger>();
    const ports = portsOver(ledgers);
    const answers = await Promise.all(
      (['technical', 'brand', 'narrative'] as const).map((lens) =>
        decideReview(ports, { accountId: reviewersByLens[lens] }, approve(lens)),
      ),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    const ledger = ledgers.get(request.id);
    expect(ledger?.events.map(({ lens }) => lens).sort()).toEqual([
      'brand',
      'narrative',
      'technical',
    ]);
    expect(ledger && isChainValid(ledger, sha256)).toBe(true);
  });

  it('count once when a person presses twice', async () => {
    const ledgers = new Map<string, ReviewLedger>();
    const ports = portsOver(ledgers);
    const press = () => decideReview(ports, { accountId: 'marketing' }, approve('brand'));
    await Promise.all([press(), press(), press()]);
    expect(ledgers.get(request.id)?.events).toHaveLength(1);
  });
});
