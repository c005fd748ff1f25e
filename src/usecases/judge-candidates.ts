import type { Crm } from '../domain/crm/settings';
import type { Desk } from '../domain/desk';
import type { IntakeSettings } from '../domain/intake/settings';
import { dealKeysOf } from '../domain/priority/inputs';
import { judge, type Candidate, type Judgement } from '../domain/priority/judgement';
import { keptDealKeys } from '../domain/priority/kept-inputs';
import type { PriorityRules } from '../domain/priority/rules';
import { ProductFailure } from './ports/product-failure';
import { gatherFacts, type ScoreSources } from './score-facts';

/** Judgements of many requests, and how long to wait where the CRM did not tell everything. */
export type Judgements = {
  readonly list: readonly Judgement[];
  readonly retryAfterSeconds?: number;
};

export type JudgedBy = {
  readonly rules: PriorityRules;
  readonly settings: IntakeSettings;
  readonly durationsAnew?: boolean;
};

/** Scores many requests with as few calls as one would take. */
export async function judgeCandidates(
  sources: ScoreSources,
  desk: Desk,
  candidates: readonly Candidate[],
  { rules, settings, durationsAnew = false }: JudgedBy,
): Promise<Judgements> {
  const { crm } = await sources.crm.read();
  const { facts, retryAfterSeconds } = await gatherFacts(sources, desk, settings, {
    dealKeys: candidates.flatMap((candidate) => keysOf(candidate, crm)),
    replaces: candidates.map(({ request }) => request?.values.updatesAsset),
    durationsAnew,
  });
  const list = candidates.map((candidate) => judge(candidate, { facts, rules, settings }));
  return { list, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

function keysOf({ request, before }: Candidate, crm: Crm): readonly string[] {
  if (request !== undefined) return dealKeysOf(request, crm);
  return before?.score === undefined ? [] : keptDealKeys(before.score.inputs.deal);
}

/** A CRM that is down is given time; one that is busy says how much. */
const usualWaitSeconds = 300;

/** Has the work done again when deals that were not read for now can be asked for. */
export function deferred(retryAfterSeconds = usualWaitSeconds): ProductFailure {
  return new ProductFailure('busy', 'The CRM did not tell every deal', retryAfterSeconds);
}
