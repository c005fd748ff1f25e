import { inBaseCurrency } from './currency';
import { problemWords } from './deal-words';
import { dealsOf, referenceOf, type Deal, type DealProblem, type NamedDeal } from './opportunity';
import type { PriorityRules } from './rules';
import { readStage } from './stage';

/** Why a deal does not count as it should, and what to do about it. */
export type ToldDealProblem = {
  readonly problem: DealProblem | 'currency' | 'stage';
  readonly reference: string;
  readonly message: string;
};

/**
 * The deals of a request that cannot be counted in full: not read, in a currency without a rate, in a stage
 * without a win rate. Of those that a person may not see, nothing is told.
 */
export function dealProblems(
  deal: Deal,
  rules: PriorityRules,
  unseen: readonly string[],
): readonly ToldDealProblem[] {
  return dealsOf(deal).flatMap((each) => {
    const reference = referenceOf(each);
    if (each.kind === 'known' && unseen.includes(reference)) return [];
    return problemsOf(each, rules).map((told) => ({ ...told, reference }));
  });
}

function problemsOf(
  deal: NamedDeal,
  { currencies, stages }: PriorityRules,
): readonly Omit<ToldDealProblem, 'reference'>[] {
  if (deal.kind === 'unknown') {
    return [{ problem: deal.problem ?? 'not-found', message: problemWords(deal) }];
  }
  const { key, currency, stage, pipeline } = deal.opportunity;
  const hasNoRate = currency !== undefined && inBaseCurrency(0, currency, currencies) === undefined;
  const isNoStage = stage !== undefined && readStage(stage, stages, pipeline).kind === 'unknown';
  const mend = (what: string) => `A Jira admin adds it to the ${what} in Asset Desk set-up.`;
  return [
    ...(hasNoRate
      ? [
          {
            problem: 'currency' as const,
            message: `The amount of ${key} does not count: there is no rate for ${currency}. ${mend('currencies')}`,
          },
        ]
      : []),
    ...(isNoStage
      ? [
          {
            problem: 'stage' as const,
            message: `The amount of ${key} does not count: the stage table has no "${stage}". ${mend('stage table')}`,
          },
        ]
      : []),
  ];
}
