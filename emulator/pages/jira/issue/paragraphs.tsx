import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { adfDocument } from '../../adf/adf-node';
import { losesFormat } from '../../adf/document-text';
import { useInlineEdit } from '../../parts/use-inline-edit';
import { draftOf, valueOf } from '../fields/draft';
import { FieldValue } from '../fields/field-value';
import { paragraphFields, type ShownField } from './field-order';
import type { IssueView } from './issue-data';
import { useSave } from './use-save';
import styles from './issue.module.css';

interface FieldProps {
  readonly view: IssueView;
  readonly field: ShownField;
}

function Edit({ view, field, onDone }: FieldProps & { readonly onDone: () => void }) {
  const start = draftOf('paragraph', field.value);
  const [text, setText] = useState(start.form === 'text' ? start.text : '');
  const { busy, error, save } = useSave(view.issue);
  const form = useInlineEdit(onDone);
  const document = adfDocument(field.value);
  const submit = async (): Promise<void> => {
    if (await save(field.id, valueOf('paragraph', { form: 'text', text }))) onDone();
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        aria-label={field.name}
        minimumRows={4}
        value={text}
        isInvalid={error !== undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {document !== undefined && losesFormat(document) && (
        <p className={styles['subtle']}>Saving keeps the words and lists, not other formatting.</p>
      )}
      {error !== undefined && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button type="submit" appearance="primary" isLoading={busy}>
          Save
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Paragraph({ view, field }: FieldProps) {
  const [editing, setEditing] = useState(false);
  const empty = field.value === null || field.value === undefined;
  return (
    <section className={styles['section']} aria-label={field.name}>
      <div className={styles['sectionHead']}>
        <Heading size="xsmall" as="h2">
          {field.name}
        </Heading>
        {field.meta !== undefined && !editing && (
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() => {
              setEditing(true);
            }}
            aria-label={`${empty ? 'Add' : 'Edit'} ${field.name}`}
          >
            {empty ? 'Add' : 'Edit'}
          </Button>
        )}
      </div>
      {editing ? (
        <Edit
          view={view}
          field={field}
          onDone={() => {
            setEditing(false);
          }}
        />
      ) : (
        <FieldValue value={field.value} schema={field.schema} empty="Nothing here yet." />
      )}
    </section>
  );
}

/** The description and every other text of the issue. */
export function Paragraphs({ view }: { readonly view: IssueView }) {
  return paragraphFields(view).map((field) => (
    <Paragraph key={field.id} view={view} field={field} />
  ));
}
