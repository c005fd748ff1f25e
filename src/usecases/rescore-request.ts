import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import { draftOf, type Hash } from '../domain/draft';
import { scoreInputsOf } from '../domain/priority/inputs';
import { score, type Score, type ScoreInputs } from '../domain/priority/score';
import { snapshotOf } from '../domain/priority/snapshot';
import { reviewState } from '../domain/review-gate';
import { findOnDesk } from './desk-access';
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
  await writeReviewState(ports, desk, request);
  if (request.status.done) return forget(ports, issueId);
  await writeScore(ports, desk, request);
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

type Computed = { readonly score: Score; readonly inputs: ScoreInputs };

async function writeScore(
  ports: RescoreRequestPorts,
  desk: Desk,
  request: AssetRequest,
): Promise<void> {
  const computed = await compute(ports, desk, request);
  const { id, computed: fields } = request;
  const total = computed?.score.total;
  if (total !== fields.priorityScore) {
    await ports.computedFields.set(desk.computedFields.priorityScore, id, total ?? null);
  }
  const at = ports.now();
  await ports.snapshots.change([id], (_, before) => snapshotOf(request, computed, before, at));
}

/** Nothing for a request without a score. A CRM that is busy or down is asked again later. */
async function compute(
  ports: RescoreRequestPorts,
  desk: Desk,
  request: AssetRequest,
): Promise<Computed | undefined> {
  if ((await unscoredProblems(ports, request)).length > 0) return undefined;
  const [{ facts, retryAfterSeconds }, rules] = await Promise.all([
    scoreFacts(ports, desk, [request]),
    ports.rules.current(),
  ]);
  if (retryAfterSeconds !== undefined) {
    throw new ProductFailure('busy', 'The CRM asked to wait', retryAfterSeconds);
  }
  const inputs = scoreInputsOf(request, facts);
  return { inputs, score: score(inputs, rules) };
}

async function writeReviewState(
  ports: RescoreRequestPorts,
  desk: Desk,
  request: AssetRequest,
): Promise<void> {
  const ledger = await ports.ledgers.read(request.id);
  const state = reviewState(ledger, draftOf(request, ports.hash));
  if (state === request.computed.reviewState) return;
  await ports.computedFields.set(desk.computedFields.reviewState, request.id, state ?? null);
}
