import type { FieldMeta } from '../api/field';
import { draftOf, isEmpty, valueOf, type Draft } from './draft';
import { fieldKind } from './field-kind';

export type Drafts = Readonly<Record<string, Draft>>;

/** A field of a form by its id. */
export interface FormField {
  readonly id: string;
  readonly meta: FieldMeta;
}

/** The draft of a field: what the person wrote, else its default. */
export function draftIn(drafts: Drafts, { id, meta }: FormField): Draft {
  return drafts[id] ?? draftOf(fieldKind(meta.schema), meta.defaultValue);
}

/** A sentence for every mandatory field that is still empty and that Jira would not fill in by itself. */
export function missing(
  fields: readonly FormField[],
  drafts: Drafts,
): Readonly<Record<string, string>> {
  const empty = fields.filter(
    (field) =>
      field.meta.required &&
      field.meta.hasDefaultValue !== true &&
      fieldKind(field.meta.schema) !== 'fixed' &&
      isEmpty(draftIn(drafts, field)),
  );
  return Object.fromEntries(empty.map(({ id, meta }) => [id, `${meta.name} is required.`]));
}

/** The values to send: every filled field, and those a person has emptied. */
export function filledValues(
  fields: readonly FormField[],
  drafts: Drafts,
): Readonly<Record<string, unknown>> {
  const filled = fields.filter((field) => !isEmpty(draftIn(drafts, field)));
  return Object.fromEntries(
    filled.map((field) => [
      field.id,
      valueOf(fieldKind(field.meta.schema), draftIn(drafts, field)),
    ]),
  );
}
