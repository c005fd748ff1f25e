import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { textDocument } from '../../adf/text-document';
import { ApiError, sentence } from '../../http/api-error';
import { filledValues, missing, type Drafts, type FormField } from '../fields/field-form';
import { draftOf } from '../fields/draft';
import { fieldKind } from '../fields/field-kind';
import { FormFields } from '../fields/form-fields';
import { LabelledField } from '../fields/labelled-field';
import { standingErrors } from '../fields/standing-errors';
import { issueChanged } from '../issue-changes';
import type { ModifiedPlace } from '../ui-modifications/active-modifications';
import { useModifiedForm } from '../ui-modifications/use-modified-form';
import { FormDialog } from './form-dialog';
import { transitionIssue, type IssueView, type Transition } from './issue-data';

export interface TransitionDialogProps {
  readonly view: IssueView;
  readonly transition: Transition;
  readonly onClose: () => void;
}

function fieldsOf(transition: Transition): readonly FormField[] {
  return Object.entries(transition.fields)
    .filter(([id]) => id !== 'comment')
    .map(([id, meta]) => ({ id, meta }));
}

/** What an app hears of the screen that it modifies. */
const placeOf = ({ issue, core }: IssueView, { id }: Transition): ModifiedPlace => ({
  viewType: 'IssueTransition',
  project: { id: core.project.id, key: core.project.key, type: core.project.projectTypeKey },
  issueType: { id: core.issuetype.id, name: core.issuetype.name },
  issue: { id: issue.id, key: issue.key },
  issueTransition: { id },
});

/** What the issue already says, so that the screen starts with it. */
function startingDrafts(view: IssueView, fields: readonly FormField[]): Drafts {
  const held = fields.filter(({ id }) => view.issue.fields[id] != null);
  return Object.fromEntries(
    held.map(({ id, meta }) => [id, draftOf(fieldKind(meta.schema), view.issue.fields[id])]),
  );
}

function Refused({
  failure,
  shown,
}: {
  readonly failure: unknown;
  readonly shown: ReadonlySet<string>;
}) {
  const messages =
    failure instanceof ApiError
      ? [
          ...failure.messages,
          ...Object.entries(failure.fields).flatMap(([id, text]) => (shown.has(id) ? [] : [text])),
        ]
      : [sentence(failure)];
  if (messages.length === 0) return null;
  return (
    <div role="alert">
      <SectionMessage appearance="error" title="The transition was refused" headingLevel="h2">
        {messages.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </SectionMessage>
    </div>
  );
}

/** The screen of a transition: its fields, a comment, and what a validator says against it. */
export function TransitionDialog({ view, transition, onClose }: TransitionDialogProps) {
  const fields = fieldsOf(transition);
  const [drafts, setDrafts] = useState(() => startingDrafts(view, fields));
  const [comment, setComment] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [judged, setJudged] = useState(drafts);
  const errors = failure instanceof ApiError ? failure.fields : {};
  const fail = (reason: unknown): void => {
    setFailure(reason);
    setJudged(drafts);
  };
  const modified = useModifiedForm({
    place: placeOf(view, transition),
    fields,
    drafts,
    onDrafts: (changed) => {
      setDrafts((before) => ({ ...before, ...changed }));
    },
    maxIds: 100,
  });
  const submit = async (): Promise<void> => {
    const empty = missing(modified.shown, drafts);
    if (Object.keys(empty).length > 0) {
      fail(new ApiError(400, [], empty));
      return;
    }
    setBusy(true);
    try {
      const said = comment.trim() === '' ? undefined : textDocument(comment);
      await transitionIssue(view.issue.key, transition.id, filledValues(fields, drafts), said);
      issueChanged(view.issue);
      onClose();
    } catch (thrown) {
      fail(thrown);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={transition.name}
      action={transition.name}
      width="medium"
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      {failure !== undefined && (
        <Refused failure={failure} shown={new Set(modified.shown.map(({ id }) => id))} />
      )}
      {modified.companion}
      <FormFields
        fields={modified.shown}
        drafts={drafts}
        errors={standingErrors({ errors, drafts: judged }, drafts)}
        within={{ issueKey: view.issue.key }}
        readOnly={modified.readOnly}
        waiting={modified.waiting}
        onChange={setDrafts}
        onCommit={modified.commit}
      />
      <LabelledField label="Comment" required={false}>
        {({ id }) => (
          <TextArea
            id={id}
            minimumRows={3}
            value={comment}
            onChange={(event) => {
              setComment(event.currentTarget.value);
            }}
          />
        )}
      </LabelledField>
    </FormDialog>
  );
}
