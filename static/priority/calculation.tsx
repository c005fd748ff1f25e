import { counted } from '../../src/domain/sentence';
import type { CallValue } from '../../src/contract/calls';
import styles from './calculation.module.css';
import { signed } from './signed';

type Priority = CallValue<'explainPriority'>;

function effortWords({ multiplier: { effort, factor }, countedEffort }: Priority): string {
  if (effort === null) {
    return `Effort not set, × ${factor}: counts as ${countedEffort} until the owning team sets it`;
  }
  return factor === 1 ? `Effort ${effort}, no deduction` : `Effort ${effort}, × ${factor}`;
}

function waitingWords({ waitingRule: { pointsPerWeek, freeWeeks } }: Priority): string {
  const rule = `Waiting, ${pointsPerWeek} for each full week`;
  if (freeWeeks === 0) return rule;
  return freeWeeks === 1
    ? `${rule} after the first`
    : `${rule} after ${counted(freeWeeks, 'week')}`;
}

/** The sum as signed points, so that the lines add up to the total. */
export function Calculation({ priority }: { readonly priority: Priority }) {
  const { value, waiting, total } = priority;
  return (
    <dl className={styles.calculation}>
      <div>
        <dt>Value, all parts above</dt>
        <dd>{value}</dd>
      </div>
      <div>
        <dt>{effortWords(priority)}</dt>
        <dd>{signed(total - waiting - value)}</dd>
      </div>
      <div>
        <dt>{waitingWords(priority)}</dt>
        <dd>{signed(waiting)}</dd>
      </div>
      <div className={styles.sum}>
        <dt>Total</dt>
        <dd>{total}</dd>
      </div>
    </dl>
  );
}
