import type { AllOutcomes } from '../contract/triage';
import type { Outcome } from './outcome';
import { ProductFailure } from './ports/product-failure';

export type OneByOnePorts = {
  readonly now: () => string;
  readonly reportFailure: (where: string, failure: unknown) => void;
};

/** An invocation ends after 25 seconds, and the last request takes some of them. */
const longest = 15_000;

/**
 * Changes requests one after the other, each with an outcome of its own. Those that time does not suffice
 * for are left, as are all that follow when Atlassian asks to wait.
 */
export async function oneByOne<Value extends { readonly issueKey: string }>(
  { now, reportFailure }: OneByOnePorts,
  issueIds: readonly string[],
  change: (issueId: string) => Promise<Outcome<Value>>,
): Promise<AllOutcomes> {
  const start = Date.parse(now());
  const outcomes: AllOutcomes = [];
  let stopped = false;
  for (const issueId of new Set(issueIds)) {
    stopped ||= Date.parse(now()) - start > longest;
    if (stopped) {
      outcomes.push({ issueId, kind: 'left' });
      continue;
    }
    try {
      const outcome = await change(issueId);
      const { kind } = outcome;
      if (kind === 'done') outcomes.push({ issueId, kind, issueKey: outcome.value.issueKey });
      else outcomes.push({ issueId, kind: 'refused', message: outcome.message });
    } catch (failure) {
      reportFailure('oneByOne', failure);
      stopped = failure instanceof ProductFailure && failure.code === 'busy';
      outcomes.push({ issueId, kind: stopped ? 'left' : 'failed' });
    }
  }
  return outcomes;
}
