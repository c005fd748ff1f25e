import { createHash } from 'node:crypto';
import type { AssetRequest, Attachment } from '../../src/domain/asset-request';
import { draftOf } from '../../src/domain/draft';
import {
  append,
  emptyLedger,
  type Decision,
  type ReviewLedger,
} from '../../src/domain/review-ledger';

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

export const file = (id: string, filename = `draft-${id}.pdf`): Attachment => ({
  id,
  filename,
  size: 1_000,
  mimeType: 'application/pdf',
  author: 'Sam Okafor',
  created: '2026-11-20T10:00:00.000Z',
});

/** A request in review with one file, asked by `requester`, made by `maker`. */
export function assetRequest(changes: Partial<AssetRequest> = {}): AssetRequest {
  return {
    id: '10012',
    key: 'SAR-1',
    projectId: '10001',
    issueTypeId: '10100',
    summary: 'Case study for a retail bank',
    status: { name: 'In review', done: false },
    reporter: { accountId: 'requester', displayName: 'Rhea Requester' },
    assignee: { accountId: 'maker', displayName: 'Max Maker' },
    created: '2026-11-16T09:00:00.000Z',
    neededBy: '2026-12-18',
    attachments: [file('20001')],
    links: [],
    answers: {},
    computed: {},
    ...changes,
    values: {
      requesterRole: 'Sales',
      assetType: 'Case study',
      purpose: 'Win the second meeting.',
      specialNotes: 'None',
      industry: ['Retail'],
      enablementGoals: [],
      ...changes.values,
    },
  };
}

export const reviewersByLens = {
  technical: 'pre-sales',
  brand: 'marketing',
  narrative: 'sales-manager',
} as const;

/** The ledger after some lenses took a decision on the request's current draft. */
export function ledgerOf(
  request: AssetRequest,
  decisions: readonly (Pick<Decision, 'lens'> & Partial<Decision>)[],
  before: ReviewLedger = emptyLedger(request.id),
): ReviewLedger {
  const draft = draftOf(request, sha256);
  return decisions.reduce((ledger, decision) => {
    const full: Decision = {
      decision: 'approve',
      fingerprint: draft.fingerprint,
      by: reviewersByLens[decision.lens],
      at: '2026-11-23T09:00:00.000Z',
      ...decision,
    };
    return append(ledger, full, draft, sha256);
  }, before);
}

export const allApprove = [
  { lens: 'technical' },
  { lens: 'brand' },
  { lens: 'narrative' },
] as const;
