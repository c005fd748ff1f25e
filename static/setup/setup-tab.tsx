import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { groupsOf, stageOf, stepsToLookAt, type Plan } from './plan';
import { RunForm } from './run-form';
import styles from './setup.module.css';
import { StageMessage } from './stage-message';
import { StepList } from './step-list';
import type { UseSetup } from './use-setup';

type SetupContentProps = UseSetup & { readonly plan: Plan };

function SetupContent({ plan, refused, starting, reload, run }: SetupContentProps) {
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

/** What the app needs in Jira and Confluence, making it, and repairing it. */
export function SetupTab(setup: UseSetup) {
  const { loaded, reload } = setup;
  switch (loaded.state) {
    case 'loading':
      return <LoadingState what="the plan" />;
    case 'failed':
      return <FailureMessage error={loaded.error} onRetry={() => void reload()} />;
    case 'ready':
      return <SetupContent plan={loaded.value} {...setup} />;
    default:
      return loaded satisfies never;
  }
}
