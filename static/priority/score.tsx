import { Text } from '@atlaskit/primitives/compiled';
import type { CallValue } from '../../src/contract/calls';
import { PartPoints } from './part-points';
import styles from './score.module.css';

type ScoreProps = { readonly priority: CallValue<'explainPriority'> };

function Total({ priority }: ScoreProps) {
  const { total, interval, parts } = priority;
  const missing = parts.filter((part) => part.missing).length;
  const answers = missing === 1 ? '1 answer is' : `${missing} answers are`;
  return (
    <div>
      <div className={styles.total}>
        <span className={styles.number}>{total}</span>
        <Text color="color.text.subtle">points</Text>
      </div>
      {interval.min === interval.max ? null : (
        <Text as="p" color="color.text.subtle">
          Could be {interval.min} to {interval.max}: {answers} missing.
        </Text>
      )}
    </div>
  );
}

function Calculation({ priority }: ScoreProps) {
  const { value, multiplier, waiting, total } = priority;
  return (
    <dl className={styles.calculation}>
      <div>
        <dt>Value</dt>
        <dd>{value} of 100</dd>
      </div>
      <div>
        <dt>{multiplier.effort === null ? 'Effort not set' : `Effort ${multiplier.effort}`}</dt>
        <dd>× {multiplier.factor}</dd>
      </div>
      <div>
        <dt>Waiting</dt>
        <dd>+ {waiting}</dd>
      </div>
      <div className={styles.sum}>
        <dt>Total</dt>
        <dd>{total}</dd>
      </div>
    </dl>
  );
}

/** The total on top, one bar for every part, and the calculation that joins them. */
export function Score({ priority }: ScoreProps) {
  return (
    <>
      <Total priority={priority} />
      <ul className={styles.parts}>
        {priority.parts.map((part) => (
          <PartPoints key={part.name} part={part} />
        ))}
      </ul>
      <Calculation priority={priority} />
      <Text as="p" size="small" color="color.text.subtle">
        Scoring rules, version {priority.rulesVersion}
      </Text>
    </>
  );
}
