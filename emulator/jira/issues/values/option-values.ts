import type { Site } from '../../../site';
import type { FieldOption, FieldRecord } from '../../model/field';
import { applicableOptions } from '../../project-configuration';
import {
  invalid,
  storedText,
  storedTexts,
  valid,
  type FieldCodec,
  type ReadValue,
  type ValueScope,
} from './field-codec';
import { property } from './property';
import { readList } from './read-list';

/** An option of any context of a field, also one that is disabled: stored values keep it. */
export function findOption(field: FieldRecord, optionId: string): FieldOption | undefined {
  for (const context of field.contexts) {
    const option = context.options.find((candidate) => candidate.id === optionId);
    if (option !== undefined) return option;
  }
  return undefined;
}

const usableOptions = ({ field, projectId, issueTypeId }: ValueScope): readonly FieldOption[] =>
  applicableOptions(field, projectId, issueTypeId);

const readOption = (input: unknown, scope: ValueScope): ReadValue =>
  readOptionOf(input, usableOptions(scope), scope.field.name);

/** The id of the option that `{id}` or `{value}` names among these. */
export function readOptionOf(
  input: unknown,
  options: readonly FieldOption[],
  fieldName: string,
): ReadValue {
  if (typeof input !== 'object' || input === null) return invalid('data was not an object');
  const id = property(input, 'id');
  const value = property(input, 'value');
  if (typeof id === 'string' || typeof id === 'number') {
    const option = options.find((candidate) => candidate.id === String(id));
    return option ? valid(option.id) : invalid(`Option id '${String(id)}' is not valid`);
  }
  if (typeof value !== 'string') {
    return invalid(`Specify a valid 'id' or 'value' for ${fieldName}`);
  }
  const option = options.find((candidate) => candidate.value === value);
  return option ? valid(option.id) : invalid(`Option value '${value}' is not valid`);
}

const readOptions = (input: unknown, scope: ValueScope): ReadValue =>
  readList(input, (element) => readOption(element, scope));

/** An option as issues and metadata show it. */
export function optionBean(option: FieldOption, site: Site) {
  const self = `${site.origin.product}/rest/api/3/customFieldOption/${option.id}`;
  return { self, id: option.id, value: option.value };
}

function writeOption(optionId: string, site: Site, field: FieldRecord): unknown {
  const option = findOption(field, optionId);
  return option === undefined ? null : optionBean(option, site);
}

const allowedValues = (scope: ValueScope) =>
  usableOptions(scope).map((option) => optionBean(option, scope.site));

const optionText = (field: FieldRecord) => (optionId: string) =>
  findOption(field, optionId)?.value ?? optionId;

/** Select lists and radio buttons, stored as an option id. */
export const selectCodec: FieldCodec = {
  operations: ['set'],
  read: readOption,
  write: (stored, site, field) => writeOption(storedText(stored), site, field),
  describe: (stored, _site, field) => {
    const optionId = storedText(stored);
    return { id: optionId, text: optionText(field)(optionId) };
  },
  allowedValues,
};

/** Multi-selects and checkboxes, stored as option ids. */
export const multiSelectCodec: FieldCodec = {
  operations: ['add', 'set', 'remove'],
  read: readOptions,
  readElement: readOption,
  write: (stored, site, field) =>
    storedTexts(stored)
      .map((optionId) => writeOption(optionId, site, field))
      .filter((option) => option !== null),
  describe: (stored, _site, field) => {
    const ids = storedTexts(stored);
    return { id: `[${ids.join(', ')}]`, text: ids.map(optionText(field)).join(',') };
  },
  allowedValues,
};
