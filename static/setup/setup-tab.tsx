import { FailureMessage } from '../page/failure-message';
import { groupsOf, stageOf, stepsToLookAt, type Plan } from './plan';
import { RunForm } from './run-form';
import styles from './setup.module.css';
import { StageMessage } from './stage-message';
import { StepList } from './step-list';
import type { UseSetup } from './use-setup';

type SetupTabProps = Omit<UseSetup, 'loaded' | 'take'> & { readonly plan: Plan };

/** What the app needs in Jira and Confluence, making it, and repairing it. */
export function SetupTab({ plan, refused, starting, reload, run }: SetupTabProps) {
  const stage = stageOf(plan);
  const groupError = refused?.fields?.['requesterGroup'];
  return (
    <div className={styles.content}>
      <div aria-live="polite">
        <StageMessage plan={plan} />
      </div>
      {refused === null || groupError !== undefined ? null : <FailureMessage error={refused} />}
      {stage === 'running' ? null : (
        <RunForm
          stage={stage}
          isBusy={starting}
          groupError={groupError}
          onRun={(requesterGroup) =>
            void run(requesterGroup === undefined ? {} : { requesterGroup })
          }
          onCheck={() => void reload()}
        />
      )}
      <StepList
        stage={stage}
        groups={groupsOf(plan)}
        open={stepsToLookAt(plan)}
        isBusy={starting || plan.running}
        onRun={(key) => void run({ steps: [key] })}
      />
    </div>
  );
}
