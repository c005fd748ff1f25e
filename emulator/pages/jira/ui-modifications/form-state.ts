import { draftIn, type Drafts, type FormField } from '../fields/field-form';
import { looked, type FieldLooks, type OptionsVisibility } from './field-look';
import { fieldValue } from './field-value';
import { modifiableType } from './modifiable-field';

/** A form that an app may modify, at one moment. */
export interface ModifiableForm {
  readonly fields: readonly FormField[];
  readonly drafts: Drafts;
  readonly looks: FieldLooks;
}

interface FieldState {
  readonly fieldId: string;
  readonly fieldType: string;
  readonly fieldName: string;
  readonly value: unknown;
  readonly description: string;
  readonly isVisible: boolean;
  readonly isReadOnly: boolean;
  readonly isRequired: boolean;
  readonly optionsVisibility?: OptionsVisibility;
}

/** The fields of a form that apps may modify, as the bridge package reads them. */
export function formState(form: ModifiableForm): Readonly<Record<string, FieldState>> {
  const states = form.fields.flatMap((field) => {
    const type = modifiableType(field.meta.schema);
    if (type === undefined) return [];
    const look = form.looks[field.id] ?? {};
    const { meta } = looked(field, look);
    const state: FieldState = {
      fieldId: field.id,
      fieldType: type.fieldType,
      fieldName: meta.name,
      value: fieldValue(type.kind, draftIn(form.drafts, field)),
      description: meta.description ?? '',
      isVisible: look.isVisible ?? true,
      isReadOnly: look.isReadOnly ?? false,
      isRequired: meta.required,
      ...(look.optionsVisibility === undefined
        ? {}
        : { optionsVisibility: look.optionsVisibility }),
    };
    return [[field.id, state] as const];
  });
  return Object.fromEntries(states);
}
