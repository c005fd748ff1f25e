import { NotModelled } from '../not-modelled';
import { fields, type FieldRecord } from '../model/field';
import { forgeObjectField, forgeTextField } from './forge-search-fields';
import type { QueryScope } from './query-scope';
import { labelsField, peopleField } from './reference-fields';
import type { ReferenceField, SearchField } from './search-field';
import {
  dayField,
  instantField,
  numberField,
  storedInstant,
  storedKeys,
  storedNumber,
  textField,
} from './stored-fields';

function optionField(field: FieldRecord): ReferenceField {
  const options = field.contexts.flatMap((context) => context.options);
  const ranks = new Map(options.map((option, index) => [option.id, index]));
  const keys = storedKeys(field.id);
  return {
    kind: 'reference',
    indexed: field.id,
    label: field.name,
    keys,
    sort: (issue) => ranks.get(keys(issue)[0] ?? ''),
    resolve: (text) => {
      const wanted = text.toLowerCase();
      const found = options.filter(
        (option) => option.value.toLowerCase() === wanted || option.id === text,
      );
      return found.length === 0 ? undefined : found.map((option) => option.id);
    },
  };
}

/** How queries search a custom field. Throws 501 for a type whose values are not modelled. */
export function customField(scope: QueryScope, field: FieldRecord): SearchField {
  const { type, items } = field.schema;
  const { id, name } = field;
  switch (items ?? type) {
    case 'number':
      return numberField(name, storedNumber(id));
    case 'date':
      return dayField(name, id);
    case 'datetime':
      return instantField(name, storedInstant(id));
    case 'user':
      return peopleField(scope, name, storedKeys(id));
    case 'option':
    case 'option-with-child':
      return optionField(field);
    case 'string':
      if (field.forge !== undefined) return forgeTextField(field);
      return type === 'array' ? labelsField(name, id) : textField(name, id);
    case 'object':
      return forgeObjectField(field);
    default:
      throw new NotModelled(`searching the field '${name}' of the type ${items ?? type}`);
  }
}

/** What Jira calls the types of custom fields in names such as `"Component[Dropdown]"`. */
const COLLAPSED: Readonly<Record<string, string>> = {
  textfield: 'Short text',
  textarea: 'Paragraph',
  url: 'URL Field',
  float: 'Number',
  datepicker: 'Date',
  datetime: 'Time stamp',
  select: 'Dropdown',
  radiobuttons: 'Radio Buttons',
  multiselect: 'Select List (multiple choices)',
  multicheckboxes: 'Checkboxes',
  userpicker: 'User Picker (single user)',
  people: 'People',
  multiuserpicker: 'User Picker (multiple users)',
  labels: 'Labels',
};

const FORGE_COLLAPSED: Readonly<Record<string, string>> = {
  number: 'Number',
  string: 'Short text',
  date: 'Date',
  datetime: 'Time stamp',
};

/** The name of a field's type in collapsed names; undefined for types that Jira does not collapse. */
export function collapsedType(field: FieldRecord): string | undefined {
  if (field.forge !== undefined) return FORGE_COLLAPSED[field.schema.type];
  return COLLAPSED[field.schema.custom?.split(':').at(-1) ?? ''];
}

const CUSTOM_ID = /^cf\s*\[\s*(\d+)\s*\]$/i;
const COLLAPSED_NAME = /^(.*)\[([A-Za-z ()]+)\]$/;

/** The custom fields that a name means: one by `cf[10010]`, all by a name or `"Name[Type]"`. */
export function customFieldsNamed({ site }: QueryScope, name: string): readonly FieldRecord[] {
  const byId = CUSTOM_ID.exec(name)?.[1];
  if (byId !== undefined) {
    const field = fields(site).get(`customfield_${byId}`);
    return field === undefined ? [] : [field];
  }
  const wanted = name.toLowerCase();
  const custom = fields(site).filter((field) => field.custom);
  const named = custom.filter(
    (field) => field.name.toLowerCase() === wanted || field.id === wanted,
  );
  if (named.length > 0) return named;
  const [, plain = '', type = ''] = COLLAPSED_NAME.exec(name) ?? [];
  return custom.filter(
    (field) =>
      field.name.toLowerCase() === plain.toLowerCase() &&
      collapsedType(field)?.toLowerCase() === type.toLowerCase(),
  );
}
