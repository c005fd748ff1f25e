import { efforts } from '../../../src/domain/request-fields';
import type { ValueEffortPoint } from './value-effort-point';

/** Pixels: the height of the plot for 100 points, and the room that a point takes. */
export const plotHeight = 300;
const pointWidth = 12;

/** Points with about the same value would cover each other. */
const sameValue = 4;

/** The most that points of a column move aside, in pixels: a column of a narrow page is as wide as that. */
const mostAside = 24;

export type LaidPoint = ValueEffortPoint & {
  /** Column, from the smallest effort on; the last one is for those without. */
  readonly column: number;
  /** Pixels beside the middle of the column. */
  readonly aside: number;
  /** Pixels from the top of the plot. */
  readonly top: number;
};

/** Where each request stands. The same requests stand at the same places. */
export function layOut(points: readonly ValueEffortPoint[]): readonly LaidPoint[] {
  const neighbours = new Map<string, ValueEffortPoint[]>();
  const laneOf = (point: ValueEffortPoint) =>
    `${columnOf(point)} ${Math.floor(point.value / sameValue)}`;
  for (const point of points) {
    const lane = neighbours.get(laneOf(point)) ?? [];
    lane.push(point);
    neighbours.set(laneOf(point), lane);
  }
  return points.map((point) => {
    const lane = neighbours.get(laneOf(point)) ?? [];
    const step = Math.min(pointWidth, (2 * mostAside) / Math.max(1, lane.length - 1));
    const aside = (lane.indexOf(point) - (lane.length - 1) / 2) * step;
    return { ...point, column: columnOf(point), aside, top: plotHeight * (1 - point.value / 100) };
  });
}

function columnOf({ effort }: ValueEffortPoint): number {
  return effort === undefined ? efforts.length : efforts.indexOf(effort);
}
