import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { Problem } from './problem';
import type { RuleTask } from './rule-task';
import { useSaving } from './use-saving';

export interface RemoveRuleProps {
  readonly task: Extract<RuleTask, { kind: 'remove' }>;
  readonly onClose: () => void;
  readonly onRemove: () => Promise<void>;
}

/** Asks before a rule is taken off its transition. */
export function RemoveRule({ task, onClose, onRemove }: RemoveRuleProps) {
  const { busy, problem, run } = useSaving();
  const name = task.module?.name ?? 'the rule of an app that is gone';
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader hasCloseButton closeButtonLabel="Close">
        <ModalTitle appearance="danger">Remove this rule?</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Problem text={problem} />
        <p>
          The transition {task.transition.name} goes on without “{name}”. Its configuration is lost.
        </p>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button
          appearance="danger"
          isLoading={busy}
          onClick={() => {
            run(async () => {
              await onRemove();
              return undefined;
            });
          }}
        >
          Remove
        </Button>
      </ModalFooter>
    </Modal>
  );
}
