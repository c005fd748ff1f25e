import type { DealBand } from '../priority/deal-band';
import type { Estimate } from '../priority/estimate';
import type { PriorityRules } from '../priority/rules';
import { efforts, owningTeams, type Effort, type OwningTeam } from '../request-fields';

/** What the capacity line needs to know of a request. Absent means nobody has said yet. */
export type PlannedRequest = {
  readonly effort?: string | undefined;
  readonly owningTeam?: string | undefined;
  readonly status: string;
  /** `value` is the points before effort and waiting. */
  readonly score?: { readonly value: number } | undefined;
  readonly dealBand?: DealBand | undefined;
};

/** Working days that each size takes, and that each team has for requests in a week. */
export type Capacity = {
  readonly efforts: Readonly<Record<Effort, number>>;
  readonly teams: Readonly<Record<OwningTeam, number>>;
};

/** The capacity by which the rules plan. */
export function capacityOf({
  efforts: { S, M, L, XL },
  capacity,
}: Pick<PriorityRules, 'efforts' | 'capacity'>): Capacity {
  return { efforts: { S: S.days, M: M.days, L: L.days, XL: XL.days }, teams: capacity };
}

/** What is looked at: one team or all of them, for how many weeks. */
export type CapacityView = {
  readonly team: OwningTeam | 'all';
  readonly weeks: number;
  /** Share of the days that stays free of requests with a deal, so that big deals do not take them all. */
  readonly reserve: number;
};

/**
 * `above`: there are days for it. `below`: there are none. `unclear`: it depends on efforts that nobody has
 * set yet.
 */
export type CapacityPlace = 'above' | 'unclear' | 'below';

export type PlacedRequest<Request> = {
  readonly request: Request;
  /** Working days it takes; none where the asset is made already. */
  readonly days: Estimate;
  /** Working days of it and of all that rank above. */
  readonly cumulative: Estimate;
  readonly place: CapacityPlace;
};

export type CapacityLine<Request> = {
  /** Working days there are. */
  readonly days: number;
  /** Working days that all the requests take. */
  readonly needed: Estimate;
  /** In the order of the ranking. */
  readonly placed: readonly PlacedRequest<Request>[];
};

/** Working days of a request: those of its size, or from the smallest to the largest while it has none. */
export function effortDays(
  { effort, status }: Pick<PlannedRequest, 'effort' | 'status'>,
  days: Capacity['efforts'],
): Estimate {
  // An approved asset waits for its delivery: nobody makes it any more.
  if (status === 'Approved') return { min: 0, max: 0 };
  const size = efforts.find((known) => known === effort);
  const possible = size === undefined ? Object.values(days) : [days[size]];
  return { min: Math.min(...possible), max: Math.max(...possible) };
}

/** Working days that a team, or all teams together, have within so many weeks. */
export function capacityDays({ teams }: Capacity, { team, weeks }: CapacityView): number {
  const counted: readonly OwningTeam[] = team === 'all' ? owningTeams : [team];
  return weeks * sumOf(counted.map((each) => teams[each]));
}

/**
 * Where the days of a team end among its ranked open requests. Days go to the requests in the order of the
 * ranking; the first that does not fit draws the line, and nothing smaller slips in behind it. Requests with a
 * deal may fill all but the reserve; behind that only requests without a deal go on. Requests without an
 * owning team count for all teams together alone.
 * @param ranked the most important first
 */
export function capacityLine<Request extends PlannedRequest>(
  ranked: readonly Request[],
  capacity: Capacity,
  view: CapacityView,
): CapacityLine<Request> {
  const { team } = view;
  const requests = ranked.filter(({ owningTeam }) => team === 'all' || owningTeam === team);
  const days = capacityDays(capacity, view);
  const sized = requests.map((request) => ({
    request,
    days: effortDays(request, capacity.efforts),
  }));
  const fits = (which: keyof Estimate) =>
    fitting(
      sized.map(({ request, days: { [which]: size } }) => ({ size, hasDeal: hasDeal(request) })),
      { days, forDeals: days * (1 - view.reserve) },
    );
  const [atLeast, atMost] = [fits('min'), fits('max')];
  const needed = { min: 0, max: 0 };
  const placed = sized.map(({ request, days: own }, index) => {
    needed.min += own.min;
    needed.max += own.max;
    const place = placeOf(atLeast[index] === true, atMost[index] === true);
    return { request, days: own, cumulative: { ...needed }, place };
  });
  return { days, needed, placed };
}

function hasDeal({ dealBand }: PlannedRequest): boolean {
  return dealBand === 'low' || dealBand === 'medium' || dealBand === 'high';
}

function placeOf(small: boolean, large: boolean): CapacityPlace {
  if (small !== large) return 'unclear';
  return small ? 'above' : 'below';
}

/** Which of the requests find days, in their order. */
function fitting(
  requests: readonly { readonly size: number; readonly hasDeal: boolean }[],
  { days, forDeals }: { readonly days: number; readonly forDeals: number },
): readonly boolean[] {
  let [taken, takenByDeals] = [0, 0];
  let [isFull, isFullForDeals] = [false, false];
  return requests.map(({ size, hasDeal }) => {
    if (taken + size > days) isFull = true;
    else if (hasDeal && takenByDeals + size > forDeals) isFullForDeals = true;
    if (isFull || (hasDeal && isFullForDeals)) return false;
    taken += size;
    if (hasDeal) takenByDeals += size;
    return true;
  });
}

/** What a choice of requests is worth: no amounts. */
export type PlannedValue = {
  readonly requests: number;
  /** Sum of the value points of those that have a score. */
  readonly points: number;
  readonly unscored: number;
  /** How many requests have a deal of each band. */
  readonly bands: Readonly<Record<Exclude<DealBand, 'none'>, number>>;
};

/** What requests are worth together. */
export function plannedValue(requests: readonly PlannedRequest[]): PlannedValue {
  const inBand = (band: DealBand) => requests.filter(({ dealBand }) => dealBand === band).length;
  const scored = requests.flatMap(({ score }) => score?.value ?? []);
  return {
    requests: requests.length,
    points: sumOf(scored),
    unscored: requests.length - scored.length,
    bands: { high: inBand('high'), medium: inBand('medium'), low: inBand('low') },
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** The requests of a line at one of its places. */
export function requestsAt<Request>(
  { placed }: CapacityLine<Request>,
  place: CapacityPlace,
): readonly Request[] {
  return placed.filter((each) => each.place === place).map(({ request }) => request);
}
