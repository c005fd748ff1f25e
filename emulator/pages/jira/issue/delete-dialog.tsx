import { useState } from 'react';
import { z } from 'zod';
import { confirm } from '../../flags/flag-store';
import { sendJson } from '../../http/request';
import { navigate } from '../../router/location';
import { issueChanged } from '../issue-changes';
import { FormDialog } from './form-dialog';
import { issuePath, type IssueView } from './issue-data';
import { Refusal } from './refusal';

export interface DeleteDialogProps {
  readonly view: IssueView;
  readonly onClose: () => void;
}

/** Asks before an issue goes for good, with the sub-tasks that it has. */
export function DeleteDialog({ view, onClose }: DeleteDialogProps) {
  const { issue, core } = view;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const subtasks = z.array(z.unknown()).catch([]).parse(issue.fields['subtasks']).length;
  const remove = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const path = `${issuePath(issue.key)}?deleteSubtasks=true`;
      await sendJson('DELETE', path, undefined, z.unknown());
      confirm(`You’ve deleted ${issue.key}`);
      navigate(`/jira/projects/${core.project.key}`, 'replace');
      onClose();
      issueChanged(issue);
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={`Delete ${issue.key}?`}
      action="Delete"
      danger
      busy={busy}
      onSubmit={remove}
      onClose={onClose}
    >
      <Refusal title="The issue was not deleted" failure={failure} />
      <p>
        The issue goes for good, with its comments, attachments and history
        {subtasks === 0 ? '' : ` and its ${String(subtasks)} sub-tasks`}.
      </p>
    </FormDialog>
  );
}
