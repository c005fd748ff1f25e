import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import AddIcon from '@atlaskit/icon/core/add';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { adfDocument } from '../../adf/adf-node';
import { losesFormat } from '../../adf/document-text';
import { useInlineEdit } from '../../parts/use-inline-edit';
import { useReturnedFocus } from '../../parts/use-returned-focus';
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
  const opener = useReturnedFocus(editing);
  return (
    <section className={styles['section']} aria-label={field.name}>
      <div className={styles['sectionHead']}>
        <Heading size="xsmall" as="h2">
          {field.name}
        </Heading>
        {field.meta !== undefined && !editing && (
          <Button
            ref={opener}
            appearance="subtle"
            spacing="compact"
            onClick={() => {
              setEditing(true);
            }}
            aria-label={`Edit ${field.name}`}
          >
            Edit
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

const isEmpty = ({ value }: ShownField): boolean => value === null || value === undefined;

/** One quiet row that offers every empty text; the one that is picked opens above it. */
function EmptyParagraphs({ view }: { readonly view: IssueView }) {
  const [adding, setAdding] = useState<string>();
  const [picked, setPicked] = useState<string>();
  const opener = useReturnedFocus(adding !== undefined);
  const fields = paragraphFields(view).filter(isEmpty);
  const open = fields.find(({ id }) => id === adding);
  const offered = fields.filter(({ id }) => id !== open?.id);
  return (
    <>
      {open !== undefined && (
        <section className={styles['section']} aria-label={open.name}>
          <div className={styles['sectionHead']}>
            <Heading size="xsmall" as="h2">
              {open.name}
            </Heading>
          </div>
          <Edit
            key={open.id}
            view={view}
            field={open}
            onDone={() => {
              setAdding(undefined);
            }}
          />
        </section>
      )}
      {offered.length > 0 && (
        <div className={styles['adds']}>
          {offered.map(({ id, name }) => (
            <Button
              key={id}
              ref={id === picked ? opener : undefined}
              appearance="subtle"
              spacing="compact"
              iconBefore={AddIcon}
              onClick={() => {
                setPicked(id);
                setAdding(id);
              }}
            >
              Add {name}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** The description and every other text of the issue. */
export function Paragraphs({ view }: { readonly view: IssueView }) {
  const filled = paragraphFields(view).filter((field) => !isEmpty(field));
  return (
    <>
      {filled.map((field) => (
        <Paragraph key={field.id} view={view} field={field} />
      ))}
      <EmptyParagraphs view={view} />
    </>
  );
}
