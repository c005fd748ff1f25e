import { findGroup, groupBean } from '../../model/group';
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

function readGroup(input: unknown, { site, field }: ValueScope): ReadValue {
  const named = property(input, 'groupId') ?? property(input, 'name');
  if (typeof named !== 'string') return invalid(`Specify a valid 'name' for ${field.name}`);
  const group = findGroup(site, named);
  return group === undefined ? invalid(`Could not find group '${named}'`) : valid(group.name);
}

const readGroups = (input: unknown, scope: ValueScope): ReadValue =>
  readList(input, (element) => readGroup(element, scope));

/** A group, stored by its name. */
export const groupCodec: FieldCodec = {
  operations: ['set'],
  read: readGroup,
  write: (stored, site) => groupBean(site, storedText(stored)),
  describe: (stored) => ({ id: storedText(stored), text: storedText(stored) }),
};

/** Several groups, stored by their names. */
export const groupsCodec: FieldCodec = {
  operations: ['add', 'set', 'remove'],
  read: readGroups,
  readElement: readGroup,
  write: (stored, site) => storedTexts(stored).map((name) => groupBean(site, name)),
  describe: (stored) => {
    const names = storedTexts(stored);
    return { id: `[${names.join(', ')}]`, text: `[${names.join(', ')}]` };
  },
};
