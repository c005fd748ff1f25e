import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import { draftOf, type Hash } from '../domain/draft';
import { currencyRatesVersion } from '../domain/priority/currency-rates';
import { score } from '../domain/priority/score';
import { reviewState } from '../domain/review-gate';
import { findOnDesk } from './desk-access';
import type { DeskStore } from './ports/desk-store';
import type { ComputedFields, Requests } from './ports/requests';
import type { ReviewLedgers } from './ports/review-ledgers';
import type { ScoreSnapshots } from './ports/score-snapshots';
import { unscoredProblems, type UnscoredPorts } from './request-problems';
import { scoreInputs, type ScoreSources } from './score-inputs';

export type RescoreRequestPorts = ScoreSources &
  UnscoredPorts & {
    readonly desks: DeskStore;
    /** As the app. */
    readonly requests: Requests;
    readonly ledgers: ReviewLedgers;
    readonly computedFields: ComputedFields;
    readonly snapshots: ScoreSnapshots;
    readonly hash: Hash;
  };

/**
 * Writes the app's own fields of a request anew, each only when its value changed. Doing it twice, late or
 * out of order is harmless: everything is read at the moment of writing. Issues elsewhere are left alone,
 * and the score of a finished request stays as it was; one with an incomplete brief has none. The inputs
 * are kept beside a score that changed.
 */
export async function rescoreRequest(ports: RescoreRequestPorts, issueId: string): Promise<void> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return;
  const { desk, request } = found;
  if (!request.status.done) await writeScore(ports, desk, request);
  await writeReviewState(ports, desk, request);
}

async function writeScore(
  ports: RescoreRequestPorts,
  desk: Desk,
  request: AssetRequest,
): Promise<void> {
  const fieldId = desk.computedFields.priorityScore;
  if ((await unscoredProblems(ports, request)).length > 0) {
    if (request.computed.priorityScore === undefined) return;
    return ports.computedFields.set(fieldId, request.id, null);
  }
  const inputs = await scoreInputs(ports, request);
  const { total, rulesVersion } = score(inputs);
  if (total === request.computed.priorityScore) return;
  await ports.snapshots.save(request.id, { inputs, total, rulesVersion, currencyRatesVersion });
  await ports.computedFields.set(fieldId, request.id, total);
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
