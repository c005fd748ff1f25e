import { FieldEditor, type Commit, type FieldEditorProps } from './field-editor';
import { draftIn, type Drafts, type FormField } from './field-form';
import { fieldKind } from './field-kind';
import { LabelledField } from './labelled-field';

export interface FormFieldsProps {
  readonly fields: readonly FormField[];
  readonly drafts: Drafts;
  readonly errors: Readonly<Record<string, string>>;
  readonly within?: FieldEditorProps['within'];
  readonly onChange: (drafts: Drafts) => void;
  /** Fields that are shown and cannot be changed. */
  readonly readOnly?: ReadonlySet<string>;
  /** Fields that an app is about to change. */
  readonly waiting?: ReadonlySet<string>;
  readonly onCommit?: (fieldId: string, commit: Commit) => void;
}

/** Editors for the fields of a form, with the sentence of a refusal at its field. */
export function FormFields({ fields, drafts, errors, within, onChange, ...more }: FormFieldsProps) {
  return fields
    .filter(({ meta }) => fieldKind(meta.schema) !== 'fixed')
    .map((field) => {
      const { id: fieldId, meta } = field;
      const error = errors[fieldId];
      const waiting = more.waiting?.has(fieldId) ?? false;
      return (
        <LabelledField
          key={fieldId}
          label={meta.name}
          required={meta.required}
          help={meta.description}
          error={error}
          waiting={waiting}
        >
          {({ id, describedBy }) => (
            <FieldEditor
              id={id}
              describedBy={describedBy}
              meta={meta}
              kind={fieldKind(meta.schema)}
              draft={draftIn(drafts, field)}
              invalid={error !== undefined}
              within={within}
              readOnly={waiting || (more.readOnly?.has(fieldId) ?? false)}
              onCommit={(commit) => more.onCommit?.(fieldId, commit)}
              onChange={(draft) => {
                onChange({ ...drafts, [fieldId]: draft });
              }}
            />
          )}
        </LabelledField>
      );
    });
}
