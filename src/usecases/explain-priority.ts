import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import { withoutDealFigures } from '../domain/priority/concealment';
import { score, type ScoredPart } from '../domain/priority/score';
import { findOnDesk } from './desk-access';
import { done, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { Opportunities } from './ports/opportunities';
import type { ScoringQueue } from './ports/queues';
import type { Requests } from './ports/requests';
import { dealKeyOf, scoreInputs, type ScoreSources } from './score-inputs';

export type ExplainPriorityPorts = ScoreSources & {
  readonly desks: DeskStore;
  /** As the person: who may not see the request gets no score. */
  readonly requests: Requests;
  /** As the person: who may not see the opportunity gets no amounts. */
  readonly visibleOpportunities: Opportunities;
  readonly scoring: ScoringQueue;
};

type Input = ParsedInput<'explainPriority'>;
type Explanation = CallValue<'explainPriority'>;

/**
 * The score of a request and where each of its points comes from, as far as the person may know. Time
 * alone changes a score; when the field in Jira has fallen behind, it is queued to be written.
 */
export async function explainPriority(
  ports: ExplainPriorityPorts,
  _caller: Caller,
  { issueId }: Input,
): Promise<Outcome<Explanation>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const key = dealKeyOf(found.request);
  const [inputs, visible] = await Promise.all([
    scoreInputs(ports, found.request),
    key === undefined ? undefined : ports.visibleOpportunities.find(key),
  ]);
  const full = score(inputs);
  await catchUp(ports, found.request, full.total);
  const told = visible === undefined ? withoutDealFigures(full) : full;
  return done({ ...told, parts: told.parts.map(explained) });
}

async function catchUp(
  { scoring }: ExplainPriorityPorts,
  { id, status, computed }: AssetRequest,
  total: number,
): Promise<void> {
  if (!status.done && computed.priorityScore !== total) await scoring.rescore([id]);
}

function explained({ tellsDeal: _, sourceKey, ...part }: ScoredPart): Explanation['parts'][number] {
  return { ...part, ...(sourceKey === undefined ? {} : { sourcePath: `/browse/${sourceKey}` }) };
}
