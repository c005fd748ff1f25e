import { ModalTransition } from '@atlaskit/modal-dialog';
import { confirm } from '../../flags/flag-store';
import { ApiError } from '../../http/api-error';
import { ChooseRule } from './choose-rule';
import { ConfigureRule } from './configure-rule';
import { RemoveRule } from './remove-rule';
import type { RuleTask, Shown } from './rule-task';
import { withConfiguration, withoutRule, withRule, withTransition } from './transition-rules';
import { saveWorkflow, type WorkflowTransition } from './workflow-data';

export interface RuleEditorProps {
  readonly task: RuleTask | undefined;
  readonly shown: Shown;
  readonly onTask: (task: RuleTask | undefined) => void;
  readonly onSaved: () => void;
  /** Somebody else has changed the workflow since it was read. */
  readonly onStale: () => void;
}

/** Dialogs for the rules of apps. Each change is saved with the whole workflow at once. */
export function RuleEditor({ task, shown, onTask, onSaved, onStale }: RuleEditorProps) {
  const close = (): void => {
    onTask(undefined);
  };
  const save = async (changed: WorkflowTransition): Promise<void> => {
    try {
      await saveWorkflow(withTransition(shown.open, changed));
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 409) {
        onStale();
        return;
      }
      throw failure;
    }
    close();
    onSaved();
    confirm('Workflow updated');
  };
  return (
    <ModalTransition>
      {task?.kind === 'choose' && (
        <ChooseRule
          task={task}
          modules={shown.modules}
          onClose={close}
          onConfigure={onTask}
          onAdd={(module) => save(withRule(task.transition, module, undefined))}
        />
      )}
      {(task?.kind === 'create' || task?.kind === 'edit' || task?.kind === 'view') && (
        <ConfigureRule
          key={task.kind}
          task={task}
          workflowId={shown.open.workflow.id}
          onClose={close}
          onConfigured={(config) =>
            save(
              task.kind === 'create'
                ? withRule(task.transition, task.module, config)
                : withConfiguration(task.transition, task.rule.id, config),
            )
          }
        />
      )}
      {task?.kind === 'remove' && (
        <RemoveRule
          task={task}
          onClose={close}
          onRemove={() => save(withoutRule(task.transition, task.rule.id))}
        />
      )}
    </ModalTransition>
  );
}
