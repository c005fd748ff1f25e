import type { Person } from '../asset-request';

/** Where an override puts a request: at a place of the list, 1 being the top, or directly above another request. */
export type Placement =
  | { readonly kind: 'position'; readonly position: number }
  | { readonly kind: 'before'; readonly issueId: string };

/**
 * A person's decision that a request stands elsewhere than its score puts it. The score proposes and people
 * dispose: the score itself and the place by it never change.
 */
export type RankOverride = {
  readonly overrideId: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly placement: Placement;
  readonly reason: string;
  readonly by: Person;
  /** ISO instant */
  readonly at: string;
  /** What the score said at that moment; `total` is absent while the request had none. */
  readonly scored: { readonly total?: number; readonly place: number };
  /** Number of the meeting at whose closing the override expires. */
  readonly lastMeeting: number;
};

/** An override holds for two meetings: this many are closed after it was made. */
export const overriddenMeetings = 2;

/** How many meetings an override still holds; none when it has expired.
 * @param held number of meetings that were closed
 */
export function meetingsLeft(
  { lastMeeting }: Pick<RankOverride, 'lastMeeting'>,
  held: number,
): number {
  return Math.max(0, lastMeeting - held);
}

/** A request of a ranked list, where it stands and where its score puts it. */
export type Placed<Request> = {
  readonly request: Request;
  /** 1 is the top. */
  readonly place: number;
  /** The place by the score alone. */
  readonly scorePlace: number;
  /** What moved it; absent where the score alone decides. */
  readonly override?: RankOverride;
};

type Identified = { readonly issueId: string };

/**
 * Applies overrides to requests that stand in the order of their scores. The same requests and overrides give
 * the same list, whatever the order of the overrides. Those at a position come first, in the order of the
 * positions; then each that is above another request is put directly above it. Of several that claim the same
 * place, the one with the better score stands higher. Without effect are overrides that have expired, that
 * concern a request which is not in the list, and the older of two that contradict each other.
 * @param held number of meetings that were closed
 */
export function applyOverrides<Request extends Identified>(
  ranked: readonly Request[],
  overrides: readonly RankOverride[],
  held: number,
): readonly Placed<Request>[] {
  const moved = effective(ranked, overrides, held);
  const list = ranked.filter(({ issueId }) => !moved.has(issueId));
  const claims = ranked.flatMap((request) => {
    const override = moved.get(request.issueId);
    return override === undefined ? [] : [{ request, placement: override.placement }];
  });
  putAtPositions(list, claims);
  putAbove(list, claims);
  const scorePlaces = new Map(ranked.map(({ issueId }, index) => [issueId, index + 1]));
  return list.map((request, index) => {
    const override = moved.get(request.issueId);
    return {
      request,
      place: index + 1,
      scorePlace: scorePlaces.get(request.issueId) ?? index + 1,
      ...(override === undefined ? {} : { override }),
    };
  });
}

/** The overrides that have an effect on a list, by issue id. */
function effective(
  ranked: readonly Identified[],
  overrides: readonly RankOverride[],
  held: number,
): ReadonlyMap<string, RankOverride> {
  const there = new Set(ranked.map(({ issueId }) => issueId));
  const kept = new Map<string, RankOverride>();
  const latestFirst = [...overrides].sort(
    (a, b) => compared(b.at, a.at) || compared(a.overrideId, b.overrideId),
  );
  for (const override of latestFirst) {
    const { issueId, placement } = override;
    const isTarget = placement.kind === 'position' || there.has(placement.issueId);
    if (!there.has(issueId) || !isTarget || kept.has(issueId)) continue;
    if (meetingsLeft(override, held) === 0 || leadsBack(override, kept)) continue;
    kept.set(issueId, override);
  }
  return kept;
}

const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Whether a request would stand above itself. */
function leadsBack(
  { issueId, placement }: RankOverride,
  kept: ReadonlyMap<string, RankOverride>,
): boolean {
  let next: Placement | undefined = placement;
  while (next?.kind === 'before') {
    if (next.issueId === issueId) return true;
    next = kept.get(next.issueId)?.placement;
  }
  return false;
}

type Claim<Request> = { readonly request: Request; readonly placement: Placement };

/** From the top down, so that each stands exactly at its position, or below those that claim it as well. */
function putAtPositions<Request>(list: Request[], claims: readonly Claim<Request>[]): void {
  const placed = claims
    .flatMap(({ request, placement }) =>
      placement.kind === 'position' ? [{ request, position: placement.position }] : [],
    )
    .sort((a, b) => a.position - b.position);
  let lowest = 0;
  for (const { request, position } of placed) {
    const index = Math.min(Math.max(position - 1, lowest), list.length);
    list.splice(index, 0, request);
    lowest = index + 1;
  }
}

/** Goes on until all are placed: a request may stand above one that is moved itself. */
function putAbove<Request extends Identified>(
  list: Request[],
  claims: readonly Claim<Request>[],
): void {
  let waiting = claims.flatMap(({ request, placement }) =>
    placement.kind === 'before' ? [{ request, above: placement.issueId }] : [],
  );
  while (waiting.length > 0) {
    const places = new Set(list.map(({ issueId }) => issueId));
    const ready = waiting.filter(({ above }) => places.has(above));
    if (ready.length === 0) throw new Error('Overrides lead in a circle.');
    for (const { request, above } of ready) {
      list.splice(
        list.findIndex(({ issueId }) => issueId === above),
        0,
        request,
      );
    }
    waiting = waiting.filter(({ above }) => !places.has(above));
  }
}
