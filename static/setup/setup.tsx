import { FailureMessage } from '../page/failure-message';
import { LoadingState } from '../page/loading-state';
import { Page } from '../page/page';
import { groupsOf, stageOf, stepsToLookAt, type Plan } from './plan';
import { RunForm } from './run-form';
import styles from './setup.module.css';
import { StageMessage } from './stage-message';
import { StepList } from './step-list';
import { useSetup } from './use-setup';

type SetupContentProps = Omit<ReturnType<typeof useSetup>, 'loaded'> & { readonly plan: Plan };

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

/** The admin page: what the app needs in Jira and Confluence, making it, and repairing it. */
export function Setup() {
  const { loaded, ...setup } = useSetup();
  return (
    <Page
      title="Asset Desk set-up"
      lead="Makes the project, fields, workflow and library that asset requests need. Run it as often as you like."
      width="reading"
    >
      {loaded.state === 'loading' && <LoadingState what="the plan" />}
      {loaded.state === 'failed' && (
        <FailureMessage error={loaded.error} onRetry={() => void setup.reload()} />
      )}
      {loaded.state === 'ready' && <SetupContent plan={loaded.value} {...setup} />}
    </Page>
  );
}
