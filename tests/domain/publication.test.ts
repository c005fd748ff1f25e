import fc from 'fast-check';
import { assetFrom, labelsOf, pageTitleOf } from '../../src/domain/asset';
import { draftOf } from '../../src/domain/draft';
import { planPublication, publicationJob } from '../../src/domain/publication';
import { allApprove, assetRequest, file, ledgerOf, sha256 } from '../support/asset-request';

const status = { name: 'Delivered', done: true };
const request = assetRequest({ status });
const ledger = ledgerOf(request, allApprove);
const version = draftOf(request, sha256);
const job = { issueId: request.id, fingerprint: version.fingerprint, approval: 3 };
const delivered = { version, file: file('20001'), on: '2026-11-23', shard: '0001' };

describe('a publication', () => {
  it('is ordered for the approval that stands, and for nothing else', () => {
    expect(publicationJob(ledger)).toEqual(job);
    expect(publicationJob(ledgerOf(request, [{ lens: 'brand' }]))).toBeUndefined();
  });

  it('is planned for a delivered request at its approved version', () => {
    expect(planPublication(request, ledger, job, sha256)).toMatchObject({ kind: 'publish' });
  });

  it('publishes the approved version even when a file was added after the delivery', () => {
    const later = assetRequest({ status, attachments: [file('20001'), file('20002')] });
    const plan = planPublication(later, ledger, job, sha256);
    expect(plan.kind === 'publish' && plan.version.files.map(({ id }) => id)).toEqual(['20001']);
  });

  it('is skipped when the request went back, was never approved, or has a newer approved version', () => {
    const reasonOf = (of: typeof request, book: typeof ledger) =>
      planPublication(of, book, job, sha256);
    const back = assetRequest({ status: { name: 'In development', done: false } });
    expect(reasonOf(back, ledger)).toEqual({ kind: 'skip', reason: 'not-delivered' });
    const half = ledgerOf(request, [{ lens: 'brand' }]);
    expect(reasonOf(request, half)).toEqual({ kind: 'skip', reason: 'not-approved' });
    const revised = assetRequest({ status, attachments: [file('20002')] });
    const newer = ledgerOf(revised, allApprove, ledger);
    expect(reasonOf(revised, newer)).toEqual({ kind: 'skip', reason: 'superseded' });
    const again = ledgerOf(request, allApprove, newer);
    expect(reasonOf(request, again)).toEqual({ kind: 'skip', reason: 'superseded' });
  });
});

describe('an asset', () => {
  const asset = assetFrom(request, delivered, undefined);

  it('carries labels that Confluence takes', () => {
    const sales = {
      ...asset,
      type: 'One-pager',
      industries: ['Financial services', 'Cross-industry'],
    };
    expect(labelsOf(sales)).toEqual([
      'asset',
      'type-one-pager',
      'industry-financial-services',
      'industry-cross-industry',
    ]);
  });

  it('keeps its id, page and shard through versions', () => {
    const first = { ...asset, pageId: '900' };
    const next = assetFrom(
      request,
      { ...delivered, version: { ...version, fingerprint: 'f2' }, shard: '0007' },
      first,
    );
    expect(next).toMatchObject({ id: 'AD-10012', version: 2, pageId: '900', shard: '0001' });
  });

  it('does not change when the same version is delivered again', () => {
    expect(assetFrom(request, { ...delivered, on: '2027-01-01' }, asset)).toBe(asset);
  });

  it('says what was approved, with the tags of the delivery', () => {
    const { values } = request;
    const changed = assetRequest({
      status,
      summary: 'Not reviewed',
      values: { ...values, purpose: 'Not reviewed', assetType: 'Deck', industry: ['Healthcare'] },
    });
    expect(assetFrom(changed, delivered, undefined)).toMatchObject({
      title: 'Case study for a retail bank',
      summary: 'Win the second meeting.',
      type: 'Case study',
      industries: ['Healthcare'],
    });
  });

  it.each(['a/b\\c.pdf', 'tab\tnul\u0000.pdf'])(
    'names its file so that Confluence takes it: %j',
    (name) => {
      const { filename } = assetFrom(
        request,
        { ...delivered, file: file('20001', name) },
        undefined,
      ).file;
      expect(filename).toMatch(/^[^/\\\p{Cc}]+\.pdf$/u);
    },
  );

  it('is never cut inside a character', () => {
    const text = fc.string({ unit: 'binary', maxLength: 600 });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('', '😀'.repeat(180), `a${'😀'.repeat(180)}`),
        (end, start) => {
          const summary = `${start}${end}`;
          const values = { ...request.values, purpose: summary };
          const { brief } = draftOf(assetRequest({ summary, values }), sha256);
          const title = pageTitleOf({ ...asset, title: brief.title });
          for (const [cut, limit] of [
            [brief.title, 255],
            [brief.summary, 300],
            [title, 255],
          ] as const) {
            expect(cut.length).toBeLessThanOrEqual(limit);
            expect(cut).not.toMatch(/\p{Surrogate}/u);
          }
        },
      ),
    );
  });

  it('has a page title that fits and is its own', () => {
    const long = { ...asset, title: 'x'.repeat(255) };
    expect(pageTitleOf(long).length).toBeLessThanOrEqual(255);
    expect(pageTitleOf(long)).toContain('(AD-10012)');
  });
});
