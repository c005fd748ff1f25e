import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import type { BriefProblem } from '../domain/intake/brief-problem';
import { unscoredSentence } from '../domain/intake/sweep';
import { withoutDealFigures } from '../domain/priority/concealment';
import { dealKeysOf, scoreInputsOf } from '../domain/priority/inputs';
import { score, type ScoredPart } from '../domain/priority/score';
import { findOnDesk } from './desk-access';
import { notCompletable } from './form-purpose';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { Opportunities } from './ports/opportunities';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { ScoringQueue } from './ports/queues';
import type { Requests } from './ports/requests';
import { unscoredProblems, type UnscoredPorts } from './request-problems';
import { scoreFacts, type ScoreSources } from './score-facts';

export type ExplainPriorityPorts = ScoreSources &
  UnscoredPorts & {
    readonly desks: DeskStore;
    /** As the person: who may not see the request gets no score. */
    readonly requests: Requests;
    /** As the person: who may not see the opportunity gets no amounts. */
    readonly visibleOpportunities: Opportunities;
    readonly rules: PriorityRulesStore;
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
  { accountId }: Caller,
  { issueId }: Input,
): Promise<Outcome<Explanation>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  const problems = await unscoredProblems(ports, request);
  if (problems.length > 0) return unscored(request, problems, accountId);
  const [{ facts }, rules, unseen] = await Promise.all([
    scoreFacts(ports, desk, [request]),
    ports.rules.current(),
    unseenDeals(ports, dealKeysOf(request)),
  ]);
  const full = score(scoreInputsOf(request, facts), rules);
  await catchUp(ports, request, full.total);
  const told = withoutDealFigures(full, unseen);
  return done({ ...told, parts: told.parts.map(explained) });
}

/** Why there is no score yet. The answers are for the requester to give, as long as the form takes them. */
function unscored(
  request: AssetRequest,
  problems: readonly BriefProblem[],
  accountId: string,
): Refusal {
  const { status, reporter } = request;
  const sentence = unscoredSentence(problems);
  if (notCompletable(request) !== undefined) return refused('not-ready', sentence);
  if (reporter?.accountId === accountId) {
    const fields = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
    return { ...refused('not-ready', sentence), fields };
  }
  const name = reporter?.displayName ?? 'the requester';
  const next =
    status.name === 'Needs info'
      ? `It waits for ${name}.`
      : `"Ask for info" on the triage board sends it back to ${name}.`;
  return refused('not-ready', `${sentence} ${next}`);
}

/** Those of the opportunities that the person may not see. */
async function unseenDeals(
  { visibleOpportunities }: ExplainPriorityPorts,
  keys: readonly string[],
): Promise<readonly string[]> {
  const { deals } = await visibleOpportunities.read(keys);
  return keys.filter((key) => deals.get(key)?.kind !== 'known');
}

async function catchUp(
  { scoring }: ExplainPriorityPorts,
  { id, status, computed }: AssetRequest,
  total: number,
): Promise<void> {
  if (!status.done && computed.priorityScore !== total) await scoring.rescore([id]);
}

function explained({ tellsDeals: _, ...part }: ScoredPart): Explanation['parts'][number] {
  return part;
}
