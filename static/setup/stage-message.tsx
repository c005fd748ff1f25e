import { Text } from '@atlaskit/primitives/compiled';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { progressOf, stageOf, stepsIn, type Plan } from './plan';
import { NextPages } from './next-pages';
import styles from './setup.module.css';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

function Running({ plan }: { readonly plan: Plan }) {
  const done = plan.steps.length - stepsIn(plan, 'queued', 'running').length;
  const words = `${done} of ${plan.steps.length} things are done.`;
  return (
    <div className={styles.progress}>
      <ProgressBar value={progressOf(plan)} ariaLabel={words} />
      <Text as="p">{words} You can leave this page; the work goes on.</Text>
    </div>
  );
}

/** How the set-up stands, in one message. */
export function StageMessage({ plan }: { readonly plan: Plan }) {
  const stage = stageOf(plan);
  switch (stage) {
    case 'new':
      return (
        <Text as="p">
          {counted(stepsIn(plan, 'missing', 'drifted').length, 'thing', 'things')} will be made in
          Jira and Confluence. Nothing that you have is changed or removed. The list below shows all
          of it.
        </Text>
      );
    case 'running':
      return <Running plan={plan} />;
    case 'failed':
      return (
        <SectionMessage headingLevel="h2" appearance="error" title="Some steps failed">
          <Text as="p">
            Each says why. What is done stays; run the rest again when the reason is gone.
          </Text>
        </SectionMessage>
      );
    case 'drifted':
      return (
        <SectionMessage
          headingLevel="h2"
          appearance="warning"
          title="Something was changed since the set-up"
        >
          <Text as="p">
            {counted(stepsIn(plan, 'drifted', 'missing').length, 'thing needs', 'things need')}{' '}
            repair. Requests that exist stay as they are.
          </Text>
        </SectionMessage>
      );
    case 'complete':
      return (
        <SectionMessage headingLevel="h2" appearance="success" title="Asset Desk is ready">
          <Text as="p">
            Give people their roles in the project, then send them the request form.
          </Text>
          <NextPages plan={plan} />
        </SectionMessage>
      );
    default:
      return stage satisfies never;
  }
}
