import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives/compiled';
import type { PlanStep } from './plan';
import styles from './setup.module.css';
import { stateWords } from './state-words';

type StepItemProps = {
  readonly step: PlanStep;
  readonly isBusy?: boolean;
  /** Makes or repairs the step; without it there is no button. */
  readonly onRun?: () => void;
};

/** One thing of the set-up: its state in words, and what can be done about it. */
export function StepItem({ step, isBusy = false, onRun }: StepItemProps) {
  const { words, appearance } = stateWords[step.state];
  const verb = step.state === 'failed' ? 'Try again' : 'Repair';
  return (
    <li className={styles.step}>
      <div className={styles.words}>
        <Text>{step.title}</Text>
        <Text
          size="small"
          color={step.state === 'failed' ? 'color.text.danger' : 'color.text.subtle'}
        >
          {step.detail}
        </Text>
      </div>
      <div className={styles.state}>
        {onRun === undefined ? null : (
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
      </div>
    </li>
  );
}
