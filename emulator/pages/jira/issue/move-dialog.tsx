import { useState } from 'react';
import { confirm } from '../../flags/flag-store';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { navigate } from '../../router/location';
import { Pick } from '../fields/pick';
import { FormDialog } from './form-dialog';
import type { IssueView } from './issue-data';
import { moveIssue } from './move-issue';
import { Refusal } from './refusal';
import { useDestination, type DestinationChoice, type DestinationState } from './use-destination';

interface Named {
  readonly id: string;
  readonly name: string;
}

const optionOf = ({ id, name }: Named) => ({ value: id, label: name });

function Choices({
  view,
  choice,
}: {
  readonly view: IssueView;
  readonly choice: DestinationChoice;
}) {
  const { project, type, status, statuses, pick } = choice;
  if (project === undefined) return <p>There is no project in which you may create issues.</p>;
  return (
    <>
      <Pick
        label="Project"
        options={choice.projects.map(({ id, key, name }) => ({
          value: id,
          label: `${name} (${key})`,
        }))}
        value={{ value: project.id, label: `${project.name} (${project.key})` }}
        onPick={(projectId) => {
          pick({ projectId });
        }}
      />
      <Pick
        label="Issue type"
        options={choice.types.map(optionOf)}
        value={type === undefined ? undefined : optionOf(type)}
        onPick={(typeId) => {
          pick({ typeId });
        }}
      />
      {status !== undefined && (
        <Pick
          label="Status"
          help={`The workflow there has no status “${view.core.status.name}”.`}
          options={statuses.map(optionOf)}
          value={optionOf(status)}
          onPick={(statusId) => {
            pick({ statusId });
          }}
        />
      )}
    </>
  );
}

function Body({ view, state }: { readonly view: IssueView; readonly state: DestinationState }) {
  const failed = [state.projects, state.types].find((each) => each.state === 'failed');
  if (failed?.state === 'failed') {
    return <Failure failure={failed.failure} onRetry={state.reload} />;
  }
  if (state.projects.state === 'loading') return <RowSkeletons rows={3} height={36} />;
  return <Choices view={view} choice={state.choice} />;
}

export interface MoveDialogProps {
  readonly view: IssueView;
  readonly onClose: () => void;
}

/** Asks where an issue goes, moves it, and shows it there under its new key. */
export function MoveDialog({ view, onClose }: MoveDialogProps) {
  const { key } = view.issue;
  const state = useDestination(view);
  const { destination } = state.choice;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const submit = async (): Promise<void> => {
    if (destination === undefined) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const moved = await moveIssue(view, destination);
      confirm(moved === key ? `You’ve moved ${key}` : `You’ve moved ${key}. It is ${moved} now.`);
      onClose();
      navigate(`/browse/${moved}`, 'replace');
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={`Move ${key}`}
      action="Move"
      busy={busy}
      incomplete={destination === undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <Refusal title="The issue was not moved" failure={failure} />
      <Body view={view} state={state} />
    </FormDialog>
  );
}
