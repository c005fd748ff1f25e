import type { FormField } from '../fields/field-form';

/** A rule for the choices of a field: those alone, or all but those. */
export interface OptionsVisibility {
  readonly options: readonly string[];
  readonly isVisible: boolean;
}

/** What an app has changed about a field besides its value; what is absent is as Jira has it. */
export interface FieldLook {
  readonly name?: string;
  readonly description?: string;
  readonly isVisible?: boolean;
  readonly isReadOnly?: boolean;
  readonly isRequired?: boolean;
  readonly optionsVisibility?: OptionsVisibility;
}

export type FieldLooks = Readonly<Record<string, FieldLook>>;

const offers = ({ options, isVisible }: OptionsVisibility, id: string | undefined): boolean =>
  id !== undefined && options.includes(id) === isVisible;

/** A field as it is shown. A choice that is hidden stays chosen where it was chosen. */
export function looked(field: FormField, look: FieldLook | undefined): FormField {
  if (look === undefined) return field;
  const { meta } = field;
  const rule = look.optionsVisibility;
  const allowed =
    rule === undefined
      ? meta.allowedValues
      : meta.allowedValues?.filter(({ id }) => offers(rule, id));
  return {
    ...field,
    meta: {
      ...meta,
      name: look.name ?? meta.name,
      description: look.description ?? meta.description,
      required: look.isRequired ?? meta.required,
      allowedValues: allowed,
    },
  };
}
