import { Text } from '@atlaskit/primitives/compiled';
import { useState, type RefObject } from 'react';
import type { BoardRow } from '../../src/contract/board-row';
import { owningTeams, type OwningTeam } from '../../src/domain/request-fields';
import { ChoiceSelect } from '../form/choice';
import { FormField } from '../form/form-field';
import type { AnswerError } from '../page/answer-error';
import { AssigneeProposal } from './assignment/assignee-proposal';
import { namedRequest, type BoardPerson } from './board';
import { FormModal } from './form-modal';
import { PersonPicker } from './person-picker';

export type Assignment = {
  readonly assignee: BoardPerson | null;
  /** `null` leaves the team as it is. */
  readonly owningTeam: OwningTeam | null;
};

type AssignModalProps = {
  /** One request, or many that get the same owner. */
  readonly rows: readonly [BoardRow, ...BoardRow[]];
  /** Assigns; answers why it was refused, or null. */
  readonly onAssign: (assignment: Assignment) => Promise<AnswerError | null>;
  readonly onClose: () => void;
  /** What takes the focus when the dialog closes. */
  readonly focusAfter: RefObject<HTMLElement>;
};

/** What all the requests have already. */
function sharedAssignment([first, ...others]: AssignModalProps['rows']): Assignment {
  const same = others.every(({ assignee }) => assignee?.accountId === first.assignee?.accountId);
  const team = others.every(({ owningTeam }) => owningTeam === first.owningTeam);
  return {
    assignee: (same ? first.assignee : undefined) ?? null,
    owningTeam: owningTeams.find((each) => team && each === first.owningTeam) ?? null,
  };
}

/** Gives requests to a person and an owning team. */
export function AssignModal({ rows, onAssign, onClose, focusAfter }: AssignModalProps) {
  const [first] = rows;
  const { key, title } = namedRequest(rows);
  const [before] = useState(() => sharedAssignment(rows));
  const [assignment, setAssignment] = useState(before);
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
      title={`Assign ${key}`}
      submitLabel="Assign"
      failure={failure}
      sending={sending}
      onSubmit={() => void assign()}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <Text as="p">{title}</Text>
      {rows.length > 1 ? null : (
        <AssigneeProposal
          issueId={first.issueId}
          chosen={assignment.assignee?.accountId}
          onChoose={({ accountId, displayName, owningTeam }) =>
            setAssignment({ assignee: { accountId, displayName }, owningTeam })
          }
        />
      )}
      <FormField id="assignee" label="Owner" helper="Leave empty to assign nobody.">
        {(control) => (
          <PersonPicker
            control={control}
            issueKey={first.issueKey}
            value={assignment.assignee}
            onChange={(assignee) => setAssignment({ ...assignment, assignee })}
          />
        )}
      </FormField>
      <FormField id="owningTeam" label="Owning team">
        {(control) => (
          <ChoiceSelect
            control={{ ...control, isRequired: before.owningTeam !== null }}
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
