import type { FieldSchema } from '../api/field';

/** How a field is edited. `fixed` fields are shown only. */
export type FieldKind =
  | 'text'
  | 'paragraph'
  | 'number'
  | 'date'
  | 'moment'
  | 'url'
  | 'select'
  | 'multi-select'
  | 'user'
  | 'users'
  | 'labels'
  | 'fixed';

const isParagraph = ({ system, custom }: FieldSchema): boolean =>
  system === 'description' || system === 'environment' || custom?.endsWith(':textarea') === true;

function arrayKind(schema: FieldSchema): FieldKind {
  switch (schema.items) {
    case 'option':
    case 'component':
    case 'version':
      return 'multi-select';
    case 'user':
      return 'users';
    case 'string':
      return 'labels';
    default:
      return 'fixed';
  }
}

/** The editor that a field's schema asks for. */
export function fieldKind(schema: FieldSchema): FieldKind {
  switch (schema.type) {
    case 'string':
      if (isParagraph(schema)) return 'paragraph';
      return schema.custom?.endsWith(':url') === true ? 'url' : 'text';
    case 'doc':
      return 'paragraph';
    case 'number':
    case 'date':
    case 'user':
      return schema.type;
    case 'datetime':
      return 'moment';
    case 'option':
    case 'priority':
    case 'resolution':
      return 'select';
    case 'array':
      return arrayKind(schema);
    default:
      return 'fixed';
  }
}
