import { Text } from '@atlaskit/primitives/compiled';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { efforts as sizes } from '../../../src/domain/request-fields';
import { counted } from '../../../src/domain/sentence';
import type { Capacity } from '../../../src/domain/triage/capacity';
import { SiteLink } from '../../page/site-link';
import { layOut, plotHeight, type LaidPoint } from './value-effort-layout';
import { effortWords, placeWords, type ValueEffortPoint } from './value-effort-point';
import styles from './value-effort.module.css';

type ValueEffortPictureProps = {
  readonly points: readonly ValueEffortPoint[];
  readonly efforts: Capacity['efforts'];
};

/** Pixels above and below the plot: for the topmost point and for the words. */
const margin = { top: 12, bottom: 40 };

const columns = sizes.length + 1;
const columnShare = 100 / columns;

/** Requests as points: the higher the more valuable, the further left the quicker. Arrow keys lead from one to the next. */
export function ValueEffortPicture({ points, efforts }: ValueEffortPictureProps) {
  const laid = useMemo(() => layOut(points), [points]);
  const [current, setCurrent] = useState(0);
  const marks = useRef(new Map<string, SVGGElement>());
  const shown = laid[Math.min(current, laid.length - 1)];

  const move = (event: KeyboardEvent) => {
    const next = destination(event.key, current, laid.length);
    const target = next === undefined ? undefined : laid[next];
    if (next === undefined || target === undefined) return;
    event.preventDefault();
    setCurrent(next);
    marks.current.get(target.issueId)?.focus();
  };

  return (
    <div className={styles.picture}>
      <svg className={styles.plot} height={margin.top + plotHeight + margin.bottom}>
        <Scale efforts={efforts} />
        <svg
          role="listbox"
          aria-label={`Value and effort of ${counted(laid.length, 'request')}`}
          y={margin.top}
          className={styles.points}
          onKeyDown={move}
        >
          {laid.map((point, index) => (
            <Point
              key={point.issueId}
              point={point}
              isCurrent={point === shown}
              onCurrent={() => setCurrent(index)}
              keep={(mark) => {
                if (mark === null) marks.current.delete(point.issueId);
                else marks.current.set(point.issueId, mark);
              }}
            />
          ))}
        </svg>
      </svg>
      {shown === undefined ? null : (
        <Text as="p" size="small">
          <SiteLink path={`/browse/${shown.issueKey}`}>{shown.issueKey}</SiteLink> {shown.title}:{' '}
          {factWords(shown)}
        </Text>
      )}
      <Text as="p" size="small" color="color.text.subtle">
        Filled: above the capacity line. Dashed: unclear until its effort is set. Empty: below it.
      </Text>
    </div>
  );
}

/** Where a key leads from one of so many points; nowhere with other keys. */
function destination(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function pointWords(point: ValueEffortPoint): string {
  return `${point.issueKey} ${point.title}: ${factWords(point)}`;
}

function factWords(point: ValueEffortPoint): string {
  const { value, rank, place } = point;
  return `value ${value}, ${effortWords(point)}, rank ${rank}, ${placeWords[place]}`;
}

type PointProps = {
  readonly point: LaidPoint;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  readonly keep: (point: SVGGElement | null) => void;
};

function Point({ point, isCurrent, onCurrent, keep }: PointProps) {
  const words = pointWords(point);
  return (
    <g
      ref={keep}
      role="option"
      aria-label={words}
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.point}
      onClick={onCurrent}
      onFocus={onCurrent}
    >
      <title>{words}</title>
      <circle
        className={styles[point.place]}
        cx={`${(point.column + 0.5) * columnShare}%`}
        cy={point.top}
        r={isCurrent ? 7 : 5}
        style={{ transform: `translateX(${point.aside}px)` }}
      />
    </g>
  );
}

function Scale({ efforts }: Pick<ValueEffortPictureProps, 'efforts'>) {
  const words = [
    ...sizes.map((size) => [size, counted(efforts[size], 'day')] as const),
    ['?', 'not set'] as const,
  ];
  return (
    <g aria-hidden="true" className={styles.scale}>
      {[0, 25, 50, 75, 100].map((value) => {
        const y = margin.top + plotHeight * (1 - value / 100);
        return (
          <g key={value}>
            <line x1={0} x2="100%" y1={y} y2={y} />
            <text x={-6} y={y + 4} textAnchor="end">
              {value}
            </text>
          </g>
        );
      })}
      <svg y={margin.top + plotHeight} className={styles.points}>
        {words.map(([size, days], index) => {
          const x = `${(index + 0.5) * columnShare}%`;
          return (
            <g key={size}>
              <text x={x} y={18} textAnchor="middle">
                {size}
              </text>
              <text x={x} y={34} textAnchor="middle">
                {days}
              </text>
            </g>
          );
        })}
      </svg>
    </g>
  );
}
