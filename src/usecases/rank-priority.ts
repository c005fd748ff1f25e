import type { CallValue, ParsedInput } from '../contract/calls';
import { dealBand } from '../domain/priority/deal-band';
import { isFragile, rankRange, type RankedRequest } from '../domain/priority/rank';
import type { PriorityRules } from '../domain/priority/rules';
import type { ScoreSnapshot } from '../domain/priority/snapshot';
import { openStatuses } from '../domain/triage';
import { capacityLine } from '../domain/triage/capacity';
import { byRank } from '../domain/triage/rank-order';
import { findOnDesk } from './desk-access';
import { done, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { Requests } from './ports/requests';
import type { ScoreSnapshots } from './ports/score-snapshots';

export type RankPriorityPorts = {
  readonly desks: DeskStore;
  /** As the person: who may not see the request gets no rank. */
  readonly requests: Requests;
  readonly rules: PriorityRulesStore;
  readonly snapshots: ScoreSnapshots;
};

type Input = ParsedInput<'rankPriority'>;
type Ranked = CallValue<'rankPriority'>;

/** Where a request stands among the open ones by its score, and where a little more or less of each weight puts it. */
export async function rankPriority(
  ports: RankPriorityPorts,
  _caller: Caller,
  { issueId }: Input,
): Promise<Outcome<Ranked>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const [snapshots, rules] = await Promise.all([ports.snapshots.all(), ports.rules.current()]);
  const open = snapshots.flatMap(rankedRequest);
  const range = rankRange(issueId, open, rules.weights);
  if (range === undefined) return done({ of: open.length });
  const fragile = isFragile(range, lineAmong(open, rules));
  return done({ rank: { ...range, fragile }, of: open.length });
}

type OpenRequest = RankedRequest & { readonly row: ScoreSnapshot['row'] };

/** Requests that are put off or lack answers take part in no ranking. */
function rankedRequest({ issueId, issueKey, row, score }: ScoreSnapshot): readonly OpenRequest[] {
  const { created, neededBy } = row;
  if (score === undefined || !openStatuses.some((status) => status === row.status)) return [];
  return [
    { issueId, issueKey, row, created, score, ...(neededBy === undefined ? {} : { neededBy }) },
  ];
}

/** How many of the requests all teams together have days for within a week. */
function lineAmong(open: readonly OpenRequest[], { efforts, capacity, weights }: PriorityRules) {
  const { S, M, L, XL } = efforts;
  const ranked = open
    .toSorted((a, b) => byRank({ ...a, total: a.score.total }, { ...b, total: b.score.total }))
    .map(({ row, score }) => ({
      ...row,
      dealBand: dealBand({ exact: score.parts.deal, of: weights.deal }),
    }));
  const { placed } = capacityLine(
    ranked,
    { efforts: { S: S.days, M: M.days, L: L.days, XL: XL.days }, teams: capacity },
    { team: 'all', weeks: 1, reserve: 0 },
  );
  return placed.filter(({ place }) => place === 'above').length;
}
