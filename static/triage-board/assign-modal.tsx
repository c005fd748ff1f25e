import { Text } from '@atlaskit/primitives/compiled';
import { useState, type RefObject } from 'react';
import { owningTeams, type OwningTeam } from '../../src/domain/request-fields';
import { ChoiceSelect } from '../form/choice';
import { FormField } from '../form/form-field';
import type { AnswerError } from '../page/answer-error';
import type { BoardPerson, BoardRequest } from './board-request';
import { FormModal } from './form-modal';
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

  return (
    <FormModal
      title={`Assign ${request.key}`}
      submitLabel="Assign"
      failure={failure}
      sending={sending}
      onSubmit={() => void assign()}
      onClose={onClose}
      focusAfter={focusAfter}
    >
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
    </FormModal>
  );
}
