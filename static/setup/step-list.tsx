import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { PlanStep, StepGroup } from './plan';
import styles from './setup.module.css';
import { stateWords } from './state-words';

type StepListProps = {
  readonly groups: readonly StepGroup[];
  readonly isBusy: boolean;
  readonly onRun: (stepKey: string) => void;
};

type StepItemProps = {
  readonly step: PlanStep;
  readonly isBusy: boolean;
  readonly onRun: () => void;
};

/** What the button of a step says; steps that are fine or under way have none. */
function verbOf(state: PlanStep['state']): string | null {
  switch (state) {
    case 'failed':
      return 'Try again';
    case 'drifted':
      return 'Repair';
    case 'missing':
    case 'present':
    case 'queued':
    case 'running':
      return null;
    default:
      return state satisfies never;
  }
}

function StepItem({ step, isBusy, onRun }: StepItemProps) {
  const { words, appearance } = stateWords[step.state];
  const verb = verbOf(step.state);
  return (
    <li className={styles.step}>
      <div className={styles.words}>
        <span>{step.title}</span>
        <span className={step.state === 'failed' ? styles.failure : styles.detail}>
          {step.detail}
        </span>
      </div>
      {verb === null ? null : (
        <Button
          spacing="compact"
          isDisabled={isBusy}
          onClick={onRun}
          aria-label={`${verb}: ${step.title}`}
        >
          {verb}
        </Button>
      )}
      <Lozenge appearance={appearance}>{words}</Lozenge>
    </li>
  );
}

function StepGroupSection({
  group,
  isBusy,
  onRun,
}: { readonly group: StepGroup } & Omit<StepListProps, 'groups'>) {
  const there = group.steps.filter(({ state }) => state === 'present').length;
  const all = group.steps.length;
  return (
    <details className={styles.group} open={there < all}>
      <summary className={styles.summary}>
        <Heading as="h2" size="xsmall">
          {group.name}
        </Heading>
        <span className={styles.detail}>
          {there} of {all} there
        </span>
      </summary>
      <ul className={styles.steps}>
        {group.steps.map((step) => (
          <StepItem key={step.key} step={step} isBusy={isBusy} onRun={() => onRun(step.key)} />
        ))}
      </ul>
    </details>
  );
}

/** Every step by group. Groups in which something is to be done are open. */
export function StepList({ groups, isBusy, onRun }: StepListProps) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <StepGroupSection key={group.name} group={group} isBusy={isBusy} onRun={onRun} />
      ))}
    </div>
  );
}
