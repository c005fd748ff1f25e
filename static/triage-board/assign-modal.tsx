import Button from '@atlaskit/button/new';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
} from '@atlaskit/modal-dialog';
import { Text } from '@atlaskit/primitives/compiled';
import { useState, type FormEvent, type RefObject } from 'react';
import { owningTeams, type OwningTeam } from '../../src/domain/request-fields';
import { ChoiceSelect } from '../form/choice';
import { FormField } from '../form/form-field';
import type { AnswerError } from '../page/answer-error';
import { FailureMessage } from '../page/failure-message';
import type { BoardPerson, BoardRequest } from './board-request';
import styles from './board-modal.module.css';
import { bringIntoView } from './bring-into-view';
import { PersonPicker } from './person-picker';

export type Assignment = {
  readonly assignee: BoardPerson | null;
  /** `null` leaves the team as it is. */
  readonly owningTeam: OwningTeam | null;
};

type AssignModalProps = {
  readonly request: BoardRequest;
  /** Assigns; answers why it was refused, or null. */
  readonly onAssign: (assignment: Assignment) => Promise<AnswerError | null>;
  readonly onClose: () => void;
  /** What takes the focus when the dialog closes. */
  readonly focusAfter: RefObject<HTMLElement>;
};

/** Gives a request to a person and an owning team. */
export function AssignModal({ request, onAssign, onClose, focusAfter }: AssignModalProps) {
  const team = owningTeams.find((each) => each === request.owningTeam) ?? null;
  const [assignment, setAssignment] = useState<Assignment>({
    assignee: request.assignee,
    owningTeam: team,
  });
  const [failure, setFailure] = useState<AnswerError | null>(null);
  const [sending, setSending] = useState(false);

  const assign = async () => {
    if (sending) return;
    setSending(true);
    const refused = await onAssign(assignment);
    setSending(false);
    setFailure(refused);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void assign();
  };

  return (
    <Modal
      onClose={onClose}
      onOpenComplete={bringIntoView}
      shouldReturnFocus={focusAfter}
      width="small"
    >
      <form noValidate onSubmit={submit}>
        <ModalHeader hasCloseButton={false}>
          <ModalTitle>Assign {request.key}</ModalTitle>
          <CloseButton onClick={onClose} label="Close" />
        </ModalHeader>
        <ModalBody>
          <div className={styles.body}>
            <Text as="p">{request.title}</Text>
            <FormField id="assignee" label="Owner" helper="Leave empty to assign nobody.">
              {(control) => (
                <PersonPicker
                  control={control}
                  issueKey={request.key}
                  value={assignment.assignee}
                  onChange={(assignee) => setAssignment({ ...assignment, assignee })}
                />
              )}
            </FormField>
            <FormField id="owningTeam" label="Owning team">
              {(control) => (
                <ChoiceSelect
                  control={{ ...control, isRequired: team !== null }}
                  choices={owningTeams}
                  value={assignment.owningTeam}
                  onChange={(owningTeam) => setAssignment({ ...assignment, owningTeam })}
                  menuPosition="fixed"
                />
              )}
            </FormField>
            {failure === null ? null : <FailureMessage error={failure} />}
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" appearance="primary" isLoading={sending}>
            Assign
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}
