import { queuedRun, type RunReason } from '../domain/priority/score-run';
import type { PriorityRulesStore } from './ports/priority-rules';
import { ProductFailure } from './ports/product-failure';
import type { ScoringQueue } from './ports/queues';
import type { ScoreRuns } from './ports/score-runs';

export type OrderRescoringPorts = {
  readonly rules: PriorityRulesStore;
  readonly runs: ScoreRuns;
  readonly scoring: ScoringQueue;
  readonly now: () => string;
};

const mostTries = 5;

/**
 * Has all open requests scored anew because somebody changed what every score rests on. The record of the run is
 * there at once, so that they see it wait. Ordering twice does no harm: a second run finds nothing to do.
 */
export async function orderRescoring(
  ports: OrderRescoringPorts,
  reason: Exclude<RunReason, 'nightly'>,
): Promise<void> {
  const { version } = await ports.rules.current();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const latest = await ports.runs.find();
    const run = queuedRun(reason, version, ports.now());
    if ((await ports.runs.store(run, latest?.revision)) === 'conflict') continue;
    return ports.scoring.rescoreAll(reason);
  }
  throw new ProductFailure('busy', 'The record of the run is in demand', 1);
}
