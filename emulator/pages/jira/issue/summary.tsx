import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { IssueView } from './issue-data';
import { useInlineEdit } from '../../parts/use-inline-edit';
import { useReturnedFocus } from '../../parts/use-returned-focus';
import { EditButtons } from './edit-buttons';
import { useSave } from './use-save';
import styles from './issue.module.css';

interface EditProps {
  readonly view: IssueView;
  readonly onDone: () => void;
}

function Edit({ view, onDone }: EditProps) {
  const [text, setText] = useState(view.core.summary);
  const { busy, error, save } = useSave(view.issue);
  const form = useInlineEdit(onDone);
  const submit = async (): Promise<void> => {
    if (await save('summary', text.trim())) onDone();
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div>
        <Textfield
          aria-label="Summary"
          value={text}
          isInvalid={error !== undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </div>
      <EditButtons busy={busy} error={error} onCancel={onDone} />
    </form>
  );
}

/** The summary; a click edits it. */
export function Summary({ view }: { readonly view: IssueView }) {
  const [editing, setEditing] = useState(false);
  const opener = useReturnedFocus(editing);
  const heading = (
    <Heading size="large" as="h1">
      {view.core.summary === '' ? view.issue.key : view.core.summary}
    </Heading>
  );
  if (editing) {
    return (
      <Edit
        view={view}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  }
  if (view.editable['summary'] === undefined) return heading;
  return (
    <div className={styles['summary']}>
      <Heading size="large" as="h1">
        <button
          ref={opener}
          type="button"
          className={styles['editable']}
          title="Edit summary"
          onClick={() => {
            setEditing(true);
          }}
        >
          {view.core.summary === '' ? view.issue.key : view.core.summary}
        </button>
      </Heading>
    </div>
  );
}
