import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest } from '../domain/asset-request';
import type { BriefProblem } from '../domain/intake/brief-problem';
import { unscoredSentence } from '../domain/intake/sweep';
import { historyWithoutDeals, withoutDealFigures } from '../domain/priority/concealment';
import { counterfactuals } from '../domain/priority/counterfactual';
import { dealProblems } from '../domain/priority/deal-problem';
import { scoreInputsOf } from '../domain/priority/inputs';
import { withKeptDeals } from '../domain/priority/kept-deals';
import { dealsOf, referenceOf } from '../domain/priority/opportunity';
import { smallestFactor, type PriorityRules } from '../domain/priority/rules';
import { score, type ScoredPart } from '../domain/priority/score';
import type { ScoreSnapshot } from '../domain/priority/snapshot';
import { unseenDeals, type DealRightsPorts } from './deal-rights';
import { findOnDesk } from './desk-access';
import { notCompletable } from './form-purpose';
import { done, refused, type Caller, type Outcome, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { ScoringQueue } from './ports/queues';
import type { Requests } from './ports/requests';
import type { ScoreSnapshots } from './ports/score-snapshots';
import { unscoredProblems, type UnscoredPorts } from './request-problems';
import { scoreFacts, type ScoreSources } from './score-facts';

export type ExplainPriorityPorts = ScoreSources &
  UnscoredPorts &
  DealRightsPorts & {
    readonly desks: DeskStore;
    /** As the person: who may not see the request gets no score. */
    readonly requests: Requests;
    readonly rules: PriorityRulesStore;
    readonly snapshots: ScoreSnapshots;
    readonly scoring: ScoringQueue;
  };

type Input = ParsedInput<'explainPriority'>;
type Explanation = CallValue<'explainPriority'>;

/**
 * The score of a request, where each of its points comes from and what would change it, as far as the person
 * may know. Time alone changes a score; when the field in Jira has fallen behind, it is queued to be written.
 */
export async function explainPriority(
  ports: ExplainPriorityPorts,
  caller: Caller,
  { issueId }: Input,
): Promise<Outcome<Explanation>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  const problems = await unscoredProblems(ports, request);
  if (problems.length > 0) return unscored(request, problems, caller.accountId);
  const [{ facts }, current, snapshot] = await Promise.all([
    scoreFacts(ports, desk, [request]),
    ports.rules.current(),
    ports.snapshots.find(issueId),
  ]);
  const read = scoreInputsOf(request, facts);
  const [unseen, rules] = await Promise.all([
    unseenDeals(ports, desk, caller, dealsOf(read.deal).map(referenceOf)),
    judgedUnder(ports, current, snapshot),
  ]);
  const inputs = { ...read, deal: withKeptDeals(read.deal, snapshot?.score?.inputs.deal) };
  const full = score(inputs, rules);
  await catchUp(ports, request, full.total);
  const told = withoutDealFigures(full, unseen);
  return done({
    ...told,
    at: inputs.now,
    parts: told.parts.map((part) => explained(part, request, inputs.now)),
    currentRulesVersion: current.version,
    waitingRule: rules.waiting,
    countedEffort: smallestFactor(rules),
    counterfactuals: counterfactuals(inputs, rules, unseen),
    dealProblems: dealProblems(read.deal, rules, unseen),
    history: historyWithoutDeals(snapshot?.history ?? [], unseen).toReversed(),
  });
}

/** A request keeps the rules it was judged under until it is scored anew. */
async function judgedUnder(
  { rules }: ExplainPriorityPorts,
  current: PriorityRules,
  snapshot: ScoreSnapshot | undefined,
): Promise<PriorityRules> {
  const version = snapshot?.score?.rulesVersion ?? current.version;
  return version === current.version ? current : ((await rules.version(version)) ?? current);
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

async function catchUp(
  { scoring }: ExplainPriorityPorts,
  { id, status, computed }: AssetRequest,
  total: number,
): Promise<void> {
  if (!status.done && computed.priorityScore !== total) await scoring.rescore([id]);
}

/** What is no figure of a deal was read from the request itself, just now. */
function explained(
  { tellsDeals, ...part }: ScoredPart,
  { key }: AssetRequest,
  now: string,
): Explanation['parts'][number] {
  if (tellsDeals !== undefined) return part;
  return { ...part, sourceAddress: part.sourceAddress ?? `/browse/${key}`, asOf: part.asOf ?? now };
}
