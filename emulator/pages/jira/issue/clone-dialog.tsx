import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { complain, confirm } from '../../flags/flag-store';
import { sentence } from '../../http/api-error';
import { LabelledField } from '../fields/labelled-field';
import { issueChanged } from '../issue-changes';
import { cloneIssue, linkClone, type ClonedIssue } from './clone-issue';
import { FormDialog } from './form-dialog';
import type { IssueView } from './issue-data';
import { Refusal } from './refusal';

/** Jira takes this much as a summary. */
const MAX_SUMMARY = 255;

export interface CloneDialogProps {
  readonly view: IssueView;
  readonly onClose: () => void;
}

async function linkWhatWasCloned(clone: ClonedIssue, view: IssueView): Promise<void> {
  try {
    await linkClone(clone, view.issue);
  } catch (failure) {
    complain(`${clone.key} is there, but not linked with ${view.issue.key}`, sentence(failure));
  }
}

/** Asks for the summary of a clone and makes it. What was refused stays to be put right. */
export function CloneDialog({ view, onClose }: CloneDialogProps) {
  const { key } = view.issue;
  const [summary, setSummary] = useState(`CLONE - ${view.core.summary}`.slice(0, MAX_SUMMARY));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const empty = summary.trim() === '';
  const submit = async (): Promise<void> => {
    if (empty) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const clone = await cloneIssue(view, summary.trim());
      await linkWhatWasCloned(clone, view);
      issueChanged(view.issue);
      confirm(`You’ve cloned ${key} as ${clone.key}`, {
        text: 'View issue',
        href: `/browse/${clone.key}`,
      });
      onClose();
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={`Clone ${key}`}
      action="Clone"
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Refusal title="The issue was not cloned" failure={failure} names={view.issue.names} />
      <LabelledField
        label="Summary"
        required
        error={empty ? 'You must specify a summary of the issue.' : undefined}
      >
        {({ id, describedBy }) => (
          <Textfield
            id={id}
            aria-describedby={describedBy}
            aria-required
            isInvalid={empty}
            value={summary}
            onChange={(event) => {
              setSummary(event.currentTarget.value);
            }}
          />
        )}
      </LabelledField>
    </FormDialog>
  );
}
