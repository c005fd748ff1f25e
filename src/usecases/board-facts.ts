import { dateIn } from '../domain/calendar';
import type { ScoreSnapshot } from '../domain/priority/snapshot';
import type { BoardFacts } from './board-row';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { SettingsStore } from './ports/settings';

export type BoardFactsPorts = {
  readonly settings: SettingsStore;
  readonly rules: PriorityRulesStore;
  readonly now: () => string;
};

/** Reads what the rows of snapshots have in common, with every version of the rules that scored one of them. */
export async function boardFacts(
  { settings, rules, now }: BoardFactsPorts,
  snapshots: readonly ScoreSnapshot[],
): Promise<BoardFacts> {
  const [current, { calendar }] = await Promise.all([rules.current(), settings.read()]);
  const versions = snapshots.map(({ score }) => score?.rulesVersion ?? current.version);
  const earlier = [...new Set(versions)].filter((version) => version !== current.version);
  const found = await Promise.all(earlier.map((version) => rules.version(version)));
  const known = [current, ...found].filter((version) => version !== undefined);
  const at = now();
  return {
    now: at,
    today: dateIn(at, calendar.timeZone),
    calendar,
    current,
    rules: new Map(known.map((version) => [version.version, version])),
  };
}
