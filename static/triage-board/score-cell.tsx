import { useId, useState, type KeyboardEvent } from 'react';
import type { BoardRow } from '../../src/contract/board-row';
import { partNames } from './part-names';
import styles from './score-cell.module.css';

type Score = NonNullable<BoardRow['score']>;

type ScoreCellProps = { readonly score: Score | undefined; readonly tabIndex: 0 | -1 };

/** The score; its parts show while the pointer or the focus is on it, and Escape hides them. */
export function ScoreCell({ score, tabIndex }: ScoreCellProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (score === undefined) return <span className={styles.none}>No score</span>;
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    <div
      className={styles.cell}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
    >
      <button
        type="button"
        className={styles.score}
        tabIndex={tabIndex}
        aria-describedby={isOpen ? id : undefined}
        aria-label={`Score ${score.total}`}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={close}
      >
        {score.total}
      </button>
      {isOpen ? <ScoreParts id={id} score={score} /> : null}
    </div>
  );
}

function ScoreParts({ id, score }: { readonly id: string; readonly score: Score }) {
  const { parts, value, multiplier, waiting, interval, rulesVersion } = score;
  const size = multiplier.effort === null ? 'effort not set' : `effort ${multiplier.effort}`;
  return (
    <div role="tooltip" id={id} className={styles.parts}>
      <dl>
        {parts.map(({ part, points, of }) => (
          <div key={part} className={styles.part}>
            <dt>{partNames[part]}</dt>
            <dd>
              {points} of {of}
            </dd>
          </div>
        ))}
        <div className={`${styles.part} ${styles.sum}`}>
          <dt>Value</dt>
          <dd>{value}</dd>
        </div>
      </dl>
      <p>
        × {multiplier.factor} ({size}){waiting === 0 ? '' : `, +${waiting} for waiting`}
      </p>
      {interval.min === interval.max ? null : (
        <p>
          What is missing allows {interval.min} to {interval.max}.
        </p>
      )}
      <p className={styles.rules}>Rules version {rulesVersion}</p>
    </div>
  );
}
