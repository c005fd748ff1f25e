import Heading from '@atlaskit/heading';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { Text } from '@atlaskit/primitives/compiled';
import type { PlanStep, Stage, StepGroup } from './plan';
import styles from './setup.module.css';
import { StepItem } from './step-item';

type StepListProps = {
  readonly stage: Stage;
  readonly groups: readonly StepGroup[];
  /** Steps that somebody should look at; they are shown above the groups. */
  readonly open: readonly PlanStep[];
  readonly isBusy: boolean;
  readonly onRun: (stepKey: string) => void;
};

function summaryOf({ steps }: StepGroup, stage: Stage): string {
  const there = steps.filter(({ state }) => state === 'present').length;
  const all = steps.length;
  return stage === 'new' ? `${all - there} to make` : `${there} of ${all} there`;
}

function GroupSection({ group, stage }: { readonly group: StepGroup; readonly stage: Stage }) {
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>
        <span className={styles.chevron}>
          <ChevronRightIcon label="" size="small" />
        </span>
        <span className={styles.name}>
          <Heading as="h2" size="xsmall">
            {group.name}
          </Heading>
        </span>
        <Text size="small" color="color.text.subtle">
          {summaryOf(group, stage)}
        </Text>
      </summary>
      <ul className={styles.steps}>
        {group.steps.map((step) => (
          <StepItem key={step.key} step={step} />
        ))}
      </ul>
    </details>
  );
}

/** What needs a look, and below it every step by group. */
export function StepList({ stage, groups, open, isBusy, onRun }: StepListProps) {
  return (
    <div className={styles.groups}>
      {open.length === 0 ? null : (
        <section className={styles.group} aria-labelledby="open-steps">
          <div className={styles.summary}>
            <Heading as="h2" size="xsmall" id="open-steps">
              To look at
            </Heading>
          </div>
          <ul className={styles.steps}>
            {open.map((step) => (
              <StepItem key={step.key} step={step} isBusy={isBusy} onRun={() => onRun(step.key)} />
            ))}
          </ul>
        </section>
      )}
      {groups.map((group) => (
        <GroupSection key={group.name} group={group} stage={stage} />
      ))}
    </div>
  );
}
