import type { BoardRow } from '../../../src/contract/board-row';
import { efforts, type Effort } from '../../../src/domain/request-fields';
import { counted } from '../../../src/domain/sentence';
import type { Capacity, CapacityLine, CapacityPlace } from '../../../src/domain/triage/capacity';

/** A request with its value and its effort; without a score it has no value to show. */
export type ValueEffortPoint = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly title: string;
  /** Points before effort and waiting, 0 to 100. */
  readonly value: number;
  readonly effort: Effort | undefined;
  /** Working days of the effort. */
  readonly days: number | undefined;
  readonly rank: number;
  readonly place: CapacityPlace;
};

/** The scored requests of a line, in its order. */
export function valueEffortPoints(
  { placed }: CapacityLine<BoardRow>,
  ranks: ReadonlyMap<string, number>,
  days: Capacity['efforts'],
): readonly ValueEffortPoint[] {
  return placed.flatMap(({ request, place }) => {
    const { issueId, issueKey, title, score } = request;
    if (score === undefined) return [];
    const effort = efforts.find((size) => size === request.effort);
    return [
      {
        issueId,
        issueKey,
        title,
        value: score.value,
        effort,
        days: effort === undefined ? undefined : days[effort],
        rank: ranks.get(issueId) ?? 0,
        place,
      },
    ];
  });
}

/** An effort as people read it: "M, 3 days". */
export function effortWords({ effort, days }: Pick<ValueEffortPoint, 'effort' | 'days'>): string {
  if (effort === undefined || days === undefined) return 'Effort not set';
  return `${effort}, ${counted(days, 'day')}`;
}

export const placeWords: Readonly<Record<CapacityPlace, string>> = {
  above: 'above the line',
  unclear: 'may fit',
  below: 'below the line',
};
