import fc from 'fast-check';
import { unknownAsset } from '../../src/domain/intake/brief';
import { deliveryGate } from '../../src/domain/delivery-gate';
import { draftOf } from '../../src/domain/draft';
import { lenses } from '../../src/domain/lens';
import { emptyLedger, type ReviewLedger } from '../../src/domain/review-ledger';
import { reviewGate } from '../../src/domain/review-gate';
import { allApprove, assetRequest, file, ledgerOf, sha256 } from '../support/asset-request';

const request = assetRequest();
const gate = (ledger: ReviewLedger, of = request) =>
  reviewGate(ledger, draftOf(of, sha256), sha256);
const delivery = (ledger: ReviewLedger, of = request) =>
  deliveryGate(of, draftOf(of, sha256), ledger, sha256);

describe('the review gate', () => {
  it('names the lenses and their roles when nobody has approved', () => {
    expect(gate(emptyLedger(request.id))).toEqual({
      open: false,
      message:
        'Approve is blocked: technical (Pre-Sales), brand (Marketing) and narrative (Sales Manager) have not approved the current draft.',
    });
  });

  it('opens for three approvals of the current draft, and for no smaller set', () => {
    fc.assert(
      fc.property(fc.subarray([...lenses]), (approved) => {
        const ledger = ledgerOf(
          request,
          approved.map((lens) => ({ lens })),
        );
        expect(gate(ledger).open).toBe(approved.length === 3);
      }),
    );
  });

  it('closes again when a file is added', () => {
    const ledger = ledgerOf(request, allApprove);
    expect(gate(ledger, assetRequest({ attachments: [file('20001'), file('20002')] })).open).toBe(
      false,
    );
  });

  it('stays closed for a forged ledger', () => {
    const { events, ...ledger } = ledgerOf(request, allApprove);
    const forged = events.map((event) => ({ ...event, by: 'somebody else' }));
    expect(gate({ ...ledger, events: forged })).toMatchObject({
      open: false,
      message: expect.stringContaining('changed outside of Asset Desk'),
    });
  });
});

describe('the delivery gate', () => {
  const approved = ledgerOf(request, allApprove);

  it('opens for an approved file with complete tags', () => {
    expect(delivery(approved)).toEqual({ open: true });
  });

  it('lists everything that is missing', () => {
    const { neededBy, ...bare } = assetRequest({ attachments: [] });
    const { assetType, ...values } = bare.values;
    expect([neededBy, assetType]).toEqual(['2026-12-18', 'Case study']);
    const result = delivery(approved, { ...bare, values: { ...values, industry: [] } });
    expect(result).toEqual({
      open: false,
      message:
        'Deliver is blocked: attach the final file; choose at least one Industry; choose the Asset type; set the Due date.',
    });
  });

  it('stays shut while the asset to update is not in the library', () => {
    const draft = draftOf(request, sha256);
    const result = deliveryGate(request, draft, approved, sha256, unknownAsset('AD-99999'));
    expect(result).toEqual({
      open: false,
      message:
        'Deliver is blocked: There is no asset AD-99999 in the library. Choose Reopen and correct Updates asset.',
    });
  });

  it('names what else changed after the approvals when the files are the same', () => {
    const { values } = request;
    const messageFor = (changes: Parameters<typeof assetRequest>[0]) => {
      const result = delivery(approved, assetRequest(changes));
      return result.open ? 'open' : result.message;
    };
    const way = 'so choose Reopen and send the draft to review again.';
    expect(messageFor({ summary: 'Ours', values: { ...values, updatesAsset: 'AD-1' } })).toBe(
      `Deliver is blocked: the title and asset to update changed after the approvals, ${way}`,
    );
    const purpose = `${values.purpose ?? ''}\n`;
    expect(messageFor({ values: { ...values, purpose } })).toBe(
      `Deliver is blocked: the purpose changed after the approvals, ${way}`,
    );
  });

  it('names the files that came and went after the approval', () => {
    const swapped = assetRequest({ attachments: [file('20002', 'deck-v2.pptx')] });
    expect(delivery(approved, swapped)).toEqual({
      open: false,
      message:
        'Deliver is blocked: deck-v2.pptx came after the approval and draft-20001.pdf was approved and is gone, so choose Reopen and send the draft to review again.',
    });
  });
});
