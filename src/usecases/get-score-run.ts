import type { CallValue } from '../contract/calls';
import { isUnderWay } from '../domain/priority/score-run';
import { done, type Caller, type Outcome } from './outcome';
import type { ScoreRuns } from './ports/score-runs';
import type { JiraAdministrators } from './ports/setup-run';
import { onlyAdministratorsDecide } from './rules-rights';

export type GetScoreRunPorts = {
  readonly administrators: JiraAdministrators;
  readonly runs: Pick<ScoreRuns, 'find'>;
};

/** How far the latest scoring of all open requests is; what it changed, once it has ended. */
export async function getScoreRun(
  { administrators, runs }: GetScoreRunPorts,
  { accountId }: Caller,
): Promise<Outcome<CallValue<'getScoreRun'>>> {
  if (!(await administrators.includes(accountId))) return onlyAdministratorsDecide;
  const stored = await runs.find();
  if (stored === undefined) return done({});
  const { run } = stored;
  return done({ run: isUnderWay(run) ? { ...run, changes: [] } : run });
}
