import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { Problem } from './problem';
import type { RuleModule } from './rule-modules';
import type { RuleTask } from './rule-task';
import { useSaving } from './use-saving';
import styles from './workflow.module.css';

export interface ChooseRuleProps {
  readonly task: Extract<RuleTask, { kind: 'choose' }>;
  readonly modules: readonly RuleModule[];
  readonly onClose: () => void;
  readonly onConfigure: (task: RuleTask) => void;
  /** Adds a rule that has nothing to configure. */
  readonly onAdd: (module: RuleModule) => Promise<void>;
}

const KINDS = { Condition: 'Restricts', Validator: 'Validates', Function: 'Performs' } as const;

/** The rules of apps that can be added to a transition. A condition cannot be put on the first one. */
export function ChooseRule({ task, modules, onClose, onConfigure, onAdd }: ChooseRuleProps) {
  const { busy, problem, run } = useSaving();
  const { transition } = task;
  const initial = transition.type === 'INITIAL';
  const offered = modules.filter(({ ruleType }) => !initial || ruleType !== 'Condition');
  const choose = (module: RuleModule): void => {
    if (module.create !== null) {
      onConfigure({ kind: 'create', transition, module, url: module.create });
      return;
    }
    run(async () => {
      await onAdd(module);
      return undefined;
    });
  };
  return (
    <Modal onClose={onClose} width="medium">
      <ModalHeader hasCloseButton closeButtonLabel="Close">
        <ModalTitle>Add a rule to {transition.name}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Problem text={problem} />
        {offered.length === 0 && <p>No installed app offers a rule for this transition.</p>}
        <ul className={styles['choices']}>
          {offered.map((module) => (
            <li key={module.id}>
              <button
                type="button"
                className={styles['choice']}
                disabled={busy}
                onClick={() => {
                  choose(module);
                }}
              >
                <strong>{module.name}</strong>
                <span className={styles['summary']}>
                  {KINDS[module.ruleType]}. {module.description}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
