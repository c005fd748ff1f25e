import { Text } from '@atlaskit/primitives/compiled';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { efforts as sizes } from '../../../src/domain/request-fields';
import { counted } from '../../../src/domain/sentence';
import type { Capacity } from '../../../src/domain/triage/capacity';
import { goTo } from '../../bridge/navigate';
import { layOut, plotHeight, type LaidPoint } from './value-effort-layout';
import { effortWords, placeWords, type ValueEffortPoint } from './value-effort-point';
import styles from './value-effort.module.css';

type ValueEffortPictureProps = {
  readonly points: readonly ValueEffortPoint[];
  readonly efforts: Capacity['efforts'];
};

/** Pixels around the plot: for the topmost point, the scale beside it and the words below. */
const margin = { top: 12, start: 32, bottom: 40 };

const columns = sizes.length + 1;
const columnShare = 100 / columns;

/** Requests as points: the higher the more valuable, the further left the quicker. One of them takes the focus; arrow keys move it. */
export function ValueEffortPicture({ points, efforts }: ValueEffortPictureProps) {
  const laid = useMemo(() => layOut(points), [points]);
  const [current, setCurrent] = useState(0);
  const links = useRef(new Map<string, SVGGElement>());
  const shown = laid[Math.min(current, laid.length - 1)];

  const move = (event: KeyboardEvent) => {
    const next = destination(event.key, current, laid.length);
    const target = next === undefined ? undefined : laid[next];
    if (next === undefined || target === undefined) return;
    event.preventDefault();
    setCurrent(next);
    links.current.get(target.issueId)?.focus();
  };

  return (
    <div className={styles.picture}>
      <svg
        role="group"
        aria-label={`Value and effort of ${counted(laid.length, 'request')}; arrow keys move from one to the next`}
        className={styles.plot}
        height={margin.top + plotHeight + margin.bottom}
        onKeyDown={move}
      >
        <Scale efforts={efforts} />
        <svg x={margin.start} y={margin.top} className={styles.points}>
          {laid.map((point, index) => (
            <PointLink
              key={point.issueId}
              point={point}
              isCurrent={point === shown}
              onCurrent={() => setCurrent(index)}
              keep={(link) => {
                if (link === null) links.current.delete(point.issueId);
                else links.current.set(point.issueId, link);
              }}
            />
          ))}
        </svg>
      </svg>
      {shown === undefined ? null : (
        <Text as="p" size="small">
          {pointWords(shown)}
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
  const { issueKey, title, value, rank, place } = point;
  return `${issueKey} ${title}: value ${value}, ${effortWords(point)}, rank ${rank}, ${placeWords[place]}`;
}

type PointLinkProps = {
  readonly point: LaidPoint;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  readonly keep: (link: SVGGElement | null) => void;
};

function PointLink({ point, isCurrent, onCurrent, keep }: PointLinkProps) {
  const open = () => void goTo(`/browse/${point.issueKey}`);
  return (
    <g
      ref={keep}
      role="link"
      aria-label={pointWords(point)}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.link}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open();
      }}
      onFocus={onCurrent}
      onMouseEnter={onCurrent}
    >
      <circle
        className={styles[point.place]}
        cx={`${(point.column + 0.5) * columnShare}%`}
        cy={point.top}
        r={5}
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
            <line x1={margin.start} x2="100%" y1={y} y2={y} />
            <text x={margin.start - 6} y={y + 4} textAnchor="end">
              {value}
            </text>
          </g>
        );
      })}
      <svg x={margin.start} y={margin.top + plotHeight} className={styles.points}>
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
