import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { Notice } from '../../parts/notice';
import { RowSkeletons } from '../../parts/row-skeletons';
import { useTitle } from '../../parts/use-title';
import { AdministratorsOnly } from '../../shell/administrators-only';
import { Layout } from '../../shell/layout';
import { listRuleModules } from './rule-modules';
import { loadRuleNames } from './rule-names';
import { RuleEditor } from './rule-editor';
import { TransitionCard } from './transition-card';
import { readWorkflow, type WorkflowStatus } from './workflow-data';
import type { RuleTask, Shown } from './rule-task';
import styles from './workflow.module.css';

const APPEARANCES = { TODO: 'default', IN_PROGRESS: 'inprogress', DONE: 'success' } as const;

/** Everything that the page shows; undefined when there is no such workflow. */
async function load(id: string, signal: AbortSignal): Promise<Shown | undefined> {
  const open = await readWorkflow(id, signal);
  if (open === undefined) return undefined;
  const [modules, names] = await Promise.all([
    listRuleModules(signal),
    loadRuleNames(open.statuses, signal),
  ]);
  return { open, modules, names };
}

function Statuses({ statuses }: { readonly statuses: readonly WorkflowStatus[] }) {
  return (
    <section className={styles['part']}>
      <Heading size="small" as="h2">
        Statuses
      </Heading>
      <ul className={styles['statuses']}>
        {statuses.map(({ id, name, statusCategory }) => (
          <li key={id}>
            <Lozenge appearance={APPEARANCES[statusCategory]}>{name}</Lozenge>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EditorProps {
  readonly shown: Shown;
  readonly onReload: () => void;
}

function Editor({ shown, onReload }: EditorProps) {
  const [task, setTask] = useState<RuleTask>();
  const [stale, setStale] = useState(false);
  const { workflow, statuses } = shown.open;
  return (
    <>
      <div className={styles['head']}>
        <a href="/jira/settings/workflows">Workflows</a>
        <Heading size="large" as="h1">
          {workflow.name}
        </Heading>
        {workflow.description !== '' && <p>{workflow.description}</p>}
      </div>
      {!workflow.isEditable && (
        <SectionMessage>
          <p>This is the system workflow. It cannot be edited.</p>
        </SectionMessage>
      )}
      <div role="status">
        {stale && (
          <SectionMessage
            appearance="warning"
            title="The workflow was changed by somebody else"
            headingLevel="h2"
          >
            <p>Your change was not saved. This is the workflow as it is now; change it again.</p>
          </SectionMessage>
        )}
      </div>
      <Statuses statuses={statuses} />
      <section className={styles['part']}>
        <Heading size="small" as="h2">
          Transitions
        </Heading>
        {workflow.transitions.map((transition) => (
          <TransitionCard
            key={transition.id}
            transition={transition}
            shown={shown}
            onTask={(next) => {
              setStale(false);
              setTask(next);
            }}
          />
        ))}
      </section>
      <RuleEditor
        task={task}
        shown={shown}
        onTask={setTask}
        onSaved={onReload}
        onStale={() => {
          setTask(undefined);
          setStale(true);
          onReload();
        }}
      />
    </>
  );
}

function Opened({ id }: { readonly id: string }) {
  const { resource, reload } = useResource(`workflow ${id}`, (signal) => load(id, signal));
  switch (resource.state) {
    case 'loading':
      return <RowSkeletons rows={8} height={32} />;
    case 'failed':
      return <Failure as="h1" failure={resource.failure} onRetry={reload} />;
    case 'ready':
      if (resource.value === undefined) {
        return (
          <Notice as="h1" title="This workflow does not exist">
            It may have been deleted. <a href="/jira/settings/workflows">Show all workflows</a>
          </Notice>
        );
      }
      return <Editor shown={resource.value} onReload={reload} />;
  }
}

/** One workflow with its transitions and their rules; those of apps can be added, edited and removed. */
export function WorkflowPage({ workflowId }: { readonly workflowId: string }) {
  useTitle('Workflow - Jira');
  return (
    <AdministratorsOnly>
      <Layout>
        <Opened id={workflowId} />
      </Layout>
    </AdministratorsOnly>
  );
}
