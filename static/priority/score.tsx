import { Text } from '@atlaskit/primitives/compiled';
import type { CallValue } from '../../src/contract/calls';
import { listOf } from '../../src/domain/sentence';
import { PartPoints } from './part-points';
import styles from './score.module.css';

type Priority = CallValue<'explainPriority'>;
type ScoreProps = { readonly priority: Priority };

/** What is not known yet, by the names the card shows. */
function unknownInputs({ parts, multiplier }: Priority): readonly string[] {
  const names = parts.filter((part) => part.missing).map(({ name }) => name);
  return multiplier.effort === null ? [...names, 'Effort'] : names;
}

function Total({ priority }: ScoreProps) {
  const { total, interval } = priority;
  const unknown = unknownInputs(priority);
  const verb = unknown.length === 1 ? 'is' : 'are';
  return (
    <div>
      <div className={styles.total}>
        <span className={styles.number}>{total}</span>
        <Text color="color.text.subtle">points</Text>
      </div>
      {interval.min === interval.max ? null : (
        <Text as="p" color="color.text.subtle">
          Could be {interval.min} to {interval.max}
          {unknown.length === 0 ? '.' : `: ${listOf(unknown)} ${verb} not known yet.`}
        </Text>
      )}
    </div>
  );
}

function signed(points: number): string {
  if (points === 0) return '0';
  return points < 0 ? `−${-points}` : `+${points}`;
}

function effortWords({ effort, factor }: Priority['multiplier']): string {
  if (effort === null) return 'Effort not set, no deduction yet';
  return factor === 1 ? `Effort ${effort}, no deduction` : `Effort ${effort}, × ${factor}`;
}

/** The sum as signed points, so that the lines add up to the total. */
function Calculation({ priority }: ScoreProps) {
  const { value, multiplier, waiting, total } = priority;
  return (
    <dl className={styles.calculation}>
      <div>
        <dt>Value, all parts above</dt>
        <dd>{value}</dd>
      </div>
      <div>
        <dt>{effortWords(multiplier)}</dt>
        <dd>{signed(total - waiting - value)}</dd>
      </div>
      <div>
        <dt>Waiting, 2 for each week after the first</dt>
        <dd>{signed(waiting)}</dd>
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
