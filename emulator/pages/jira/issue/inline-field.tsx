import { useState } from 'react';
import { useInlineEdit } from '../../parts/use-inline-edit';
import { useReturnedFocus } from '../../parts/use-returned-focus';
import { useMe } from '../../session/session';
import type { FieldMeta } from '../api/field';
import { draftOf, valueOf, type Draft } from '../fields/draft';
import { FieldEditor } from '../fields/field-editor';
import { fieldKind } from '../fields/field-kind';
import { FieldValue } from '../fields/field-value';
import { EditButtons } from './edit-buttons';
import type { ShownField } from './field-order';
import type { Issue } from './issue-data';
import { useSave } from './use-save';
import styles from './details.module.css';

export interface EditFieldProps {
  readonly issue: Issue;
  readonly field: ShownField;
  readonly meta: FieldMeta;
  readonly onDone: () => void;
}

/** Jira's own editor of a field. */
export function EditField({ issue, field, meta, onDone }: EditFieldProps) {
  const kind = fieldKind(meta.schema);
  const [draft, setDraft] = useState<Draft>(() => draftOf(kind, field.value));
  const { busy, error, save } = useSave(issue);
  const form = useInlineEdit(onDone);
  const submit = async (chosen: Draft): Promise<void> => {
    if (await save(field.id, valueOf(kind, chosen))) onDone();
  };
  // A pick of one thing is complete at once; several things or a text are done when the person says so.
  const change = (next: Draft): void => {
    setDraft(next);
    if (kind === 'select' || kind === 'user') void submit(next);
  };
  return (
    <form
      ref={form}
      className={styles['edit']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(draft);
      }}
    >
      <label htmlFor={`edit-${field.id}`} className={styles['hidden']}>
        {field.name}
      </label>
      <FieldEditor
        id={`edit-${field.id}`}
        meta={meta}
        kind={kind}
        draft={draft}
        invalid={error !== undefined}
        within={{ issueKey: issue.key }}
        opensAtOnce
        onChange={change}
      />
      <EditButtons busy={busy} error={error} onCancel={onDone} />
    </form>
  );
}

function AssignToMe({ issue, field }: { readonly issue: Issue; readonly field: ShownField }) {
  const me = useMe();
  const { busy, error, save } = useSave(issue);
  return (
    <>
      <button
        type="button"
        className={styles['assign']}
        disabled={busy}
        onClick={() => {
          void save(field.id, { accountId: me.accountId });
        }}
      >
        Assign to me
      </button>
      {error !== undefined && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
    </>
  );
}

export interface InlineFieldProps {
  readonly issue: Issue;
  readonly field: ShownField;
}

/** A field's value; for those who may edit it a click opens its editor. */
export function InlineField({ issue, field }: InlineFieldProps) {
  const [editing, setEditing] = useState(false);
  const opener = useReturnedFocus(editing);
  const empty = field.schema.system === 'assignee' ? 'Unassigned' : 'None';
  const value = <FieldValue value={field.value} schema={field.schema} empty={empty} />;
  const { meta } = field;
  if (meta === undefined || fieldKind(meta.schema) === 'fixed') {
    return <div className={styles['reading']}>{value}</div>;
  }
  if (editing) {
    return (
      <EditField
        issue={issue}
        field={field}
        meta={meta}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles['editable']}
        title={`Edit ${field.name}`}
        onClick={() => {
          setEditing(true);
        }}
      >
        {value}
      </button>
      {field.schema.system === 'assignee' && field.value == null && (
        <AssignToMe issue={issue} field={field} />
      )}
    </>
  );
}
