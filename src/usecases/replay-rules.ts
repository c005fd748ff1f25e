import type { CallValue, ParsedInput } from '../contract/calls';
import { dateIn } from '../domain/calendar';
import { replay } from '../domain/priority/replay';
import { rulesProblems } from '../domain/priority/rules-check';
import { done, type Caller, type Outcome } from './outcome';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { ScoreSnapshots } from './ports/score-snapshots';
import type { SettingsStore } from './ports/settings';
import type { JiraAdministrators } from './ports/setup-run';
import { notGoodRules, onlyAdministratorsDecide } from './rules-rights';

export type ReplayRulesPorts = {
  readonly administrators: JiraAdministrators;
  readonly rules: PriorityRulesStore;
  readonly snapshots: Pick<ScoreSnapshots, 'all'>;
  readonly settings: SettingsStore;
  readonly now: () => string;
};

/** Nobody reads a longer list, and the answer of a call has a limit of size. */
const mostMovers = 500;

/** What rules would change, told from what is kept of every request: nothing is read of Jira or the CRM. */
export async function replayRules(
  ports: ReplayRulesPorts,
  { accountId }: Caller,
  { rules }: ParsedInput<'replayRules'>,
): Promise<Outcome<CallValue<'replayRules'>>> {
  if (!(await ports.administrators.includes(accountId))) return onlyAdministratorsDecide;
  const [before, { calendar }] = await Promise.all([ports.rules.current(), ports.settings.read()]);
  const now = ports.now();
  const problems = rulesProblems(rules, dateIn(now, calendar.timeZone));
  if (problems.length > 0) return notGoodRules(problems);
  const after = { ...rules, schemaVersion: 1, version: before.version + 1 } as const;
  const result = replay(await ports.snapshots.all(), { before, after }, calendar, now);
  return done({ ...result, movers: result.movers.slice(0, mostMovers) });
}
