import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import { draftOf, type Hash } from '../domain/draft';
import { scoreInputsOf } from '../domain/priority/inputs';
import { isNotReadForNow } from '../domain/priority/kept-inputs';
import { score } from '../domain/priority/score';
import {
  snapshotOf,
  withRowOf,
  type ComputedScore,
  type ScoreSnapshot,
} from '../domain/priority/snapshot';
import { reviewState } from '../domain/review-gate';
import { findOnDesk } from './desk-access';
import { deferred } from './judge-candidates';
import type { DeskStore } from './ports/desk-store';
import type { PriorityRulesStore } from './ports/priority-rules';
import { ProductFailure } from './ports/product-failure';
import type { ComputedFields, Requests } from './ports/requests';
import type { ReviewLedgers } from './ports/review-ledgers';
import type { ScoreSnapshots } from './ports/score-snapshots';
import { unscoredProblems, type UnscoredPorts } from './request-problems';
import { scoreFacts, type ScoreSources } from './score-facts';

export type RescoreRequestPorts = ScoreSources &
  UnscoredPorts & {
    readonly desks: DeskStore;
    /** As the app. */
    readonly requests: Requests;
    readonly rules: PriorityRulesStore;
    readonly ledgers: ReviewLedgers;
    readonly computedFields: ComputedFields;
    readonly snapshots: ScoreSnapshots;
    readonly hash: Hash;
  };

/**
 * Writes the app's own fields of a request anew, each only when its value changed. Doing it twice, late or
 * out of order is harmless: everything is read at the moment of writing. Issues elsewhere are left alone,
 * and the score of a finished request stays as it was; one with an incomplete brief has none.
 */
export async function rescoreRequest(ports: RescoreRequestPorts, issueId: string): Promise<void> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return ports.snapshots.change([issueId], () => undefined);
  const { desk, request } = found;
  const reviewed = await withReviewState(ports, desk, request);
  if (request.status.done) return forget(ports, issueId);
  await writeScore(ports, desk, reviewed);
}

/** A request that has just been finished may be a delivery, which says how long such assets take. */
async function forget({ snapshots, cycleTimes }: RescoreRequestPorts, id: string): Promise<void> {
  const open = new Set<string>();
  await snapshots.change([id], (issueId, before) => {
    if (before !== undefined) open.add(issueId);
    return undefined;
  });
  if (open.has(id)) await cycleTimes.forget();
}

/**
 * What is kept is written first, then the field: of two who score the same request, each looks afterwards, so that
 * one of them sees the other. A CRM that is busy or down is asked again later; until then the score stays.
 */
async function writeScore(
  ports: RescoreRequestPorts,
  desk: Desk,
  request: AssetRequest,
): Promise<void> {
  const computed = await compute(ports, desk, request);
  const { id } = request;
  const at = ports.now();
  await ports.snapshots.change([id], (_, before) => {
    if (computed.kind === 'not-read') return withRowOf(request, before, at);
    if (isNewer(before, computed)) throw overtaken();
    return snapshotOf(request, computed.score, before, at);
  });
  if (computed.kind === 'not-read') throw deferred(computed.retryAfterSeconds);
  await writeField(ports, desk, request, computed.score?.score.total);
}

async function writeField(
  { computedFields, snapshots }: RescoreRequestPorts,
  desk: Desk,
  { id, computed }: AssetRequest,
  total: number | undefined,
): Promise<void> {
  if (total === computed.priorityScore) return;
  await computedFields.set(desk.computedFields.priorityScore, id, total ?? null);
  if ((await snapshots.find(id))?.score?.total !== total) throw overtaken();
}

const overtaken = () => new ProductFailure('busy', 'Somebody scored the request meanwhile', 1);

/** Nothing for a request without a score. */
type Computed =
  | { readonly kind: 'computed'; readonly score: ComputedScore | undefined }
  | { readonly kind: 'not-read'; readonly retryAfterSeconds: number | undefined };

/** Whether other rules were published, and the request scored by them, while this score was computed. */
function isNewer(
  before: ScoreSnapshot | undefined,
  { score }: Extract<Computed, { readonly kind: 'computed' }>,
): boolean {
  if (score === undefined) return false;
  return (before?.score?.rulesVersion ?? 0) > score.score.rulesVersion;
}

async function compute(
  ports: RescoreRequestPorts,
  desk: Desk,
  request: AssetRequest,
): Promise<Computed> {
  if ((await unscoredProblems(ports, request)).length > 0) {
    return { kind: 'computed', score: undefined };
  }
  const [{ facts, retryAfterSeconds }, rules] = await Promise.all([
    scoreFacts(ports, desk, [request]),
    ports.rules.current(),
  ]);
  const inputs = scoreInputsOf(request, facts);
  if (isNotReadForNow(inputs.deal)) return { kind: 'not-read', retryAfterSeconds };
  return { kind: 'computed', score: { inputs, score: score(inputs, rules) } };
}

/** The request with the review state that the reviews give it now. */
async function withReviewState(
  ports: RescoreRequestPorts,
  desk: Desk,
  request: AssetRequest,
): Promise<AssetRequest> {
  const { reviewState: before, ...computed } = request.computed;
  const ledger = await ports.ledgers.read(request.id);
  const state = reviewState(ledger, draftOf(request, ports.hash));
  if (state === before) return request;
  await ports.computedFields.set(desk.computedFields.reviewState, request.id, state ?? null);
  return {
    ...request,
    computed: { ...computed, ...(state === undefined ? {} : { reviewState: state }) },
  };
}
