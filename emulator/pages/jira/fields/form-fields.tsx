import { FieldEditor, type FieldEditorProps } from './field-editor';
import { draftIn, type Drafts, type FormField } from './field-form';
import { fieldKind } from './field-kind';
import { LabelledField } from './labelled-field';

export interface FormFieldsProps {
  readonly fields: readonly FormField[];
  readonly drafts: Drafts;
  readonly errors: Readonly<Record<string, string>>;
  readonly within?: FieldEditorProps['within'];
  readonly onChange: (drafts: Drafts) => void;
}

/** Editors for the fields of a form, with the sentence of a refusal at its field. */
export function FormFields({ fields, drafts, errors, within, onChange }: FormFieldsProps) {
  return fields
    .filter(({ meta }) => fieldKind(meta.schema) !== 'fixed')
    .map((field) => {
      const { id: fieldId, meta } = field;
      const error = errors[fieldId];
      return (
        <LabelledField
          key={fieldId}
          label={meta.name}
          required={meta.required}
          help={meta.description}
          error={error}
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
              onChange={(draft) => {
                onChange({ ...drafts, [fieldId]: draft });
              }}
            />
          )}
        </LabelledField>
      );
    });
}
