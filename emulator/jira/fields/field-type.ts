import { JiraError } from '../errors';
import type { FieldRecord } from '../model/field';
import { NotModelled } from '../not-modelled';

const PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Custom field types that the emulator keeps values of, with the shape of their values. */
const modelled: Readonly<Record<string, { readonly type: string; readonly items?: string }>> = {
  textfield: { type: 'string' },
  textarea: { type: 'string' },
  url: { type: 'string' },
  float: { type: 'number' },
  datepicker: { type: 'date' },
  datetime: { type: 'datetime' },
  select: { type: 'option' },
  radiobuttons: { type: 'option' },
  multiselect: { type: 'array', items: 'option' },
  multicheckboxes: { type: 'array', items: 'option' },
  cascadingselect: { type: 'option-with-child' },
  labels: { type: 'array', items: 'string' },
  grouppicker: { type: 'group' },
  multigrouppicker: { type: 'array', items: 'group' },
  project: { type: 'project' },
  multiversion: { type: 'array', items: 'version' },
  userpicker: { type: 'user' },
  multiuserpicker: { type: 'array', items: 'user' },
};

/** Types that a real site offers and this one does not. */
const others = ['importid', 'readonlyfield', 'version'];

/** Searchers that fit each type; Jira chooses none by itself. */
const searchers: Readonly<Record<string, readonly string[]>> = {
  textfield: ['textsearcher'],
  textarea: ['textsearcher'],
  url: ['exacttextsearcher'],
  float: ['exactnumber', 'numberrange'],
  datepicker: ['daterange'],
  datetime: ['datetimerange'],
  select: ['multiselectsearcher'],
  radiobuttons: ['multiselectsearcher'],
  multiselect: ['multiselectsearcher'],
  multicheckboxes: ['multiselectsearcher'],
  cascadingselect: ['cascadingselectsearcher'],
  labels: ['labelsearcher'],
  grouppicker: ['grouppickersearcher'],
  multigrouppicker: ['grouppickersearcher'],
  project: ['projectsearcher'],
  multiversion: ['versionsearcher'],
  userpicker: ['userpickergroupsearcher'],
  multiuserpicker: ['userpickergroupsearcher'],
};

/**
 * The schema of a field of that type, without its number.
 * Throws 400 for a type that Jira does not have, 501 for one that is not modelled.
 */
export function schemaOfType(type: string): FieldRecord['schema'] {
  const shape = modelled[shortName(type)];
  if (shape !== undefined) return { ...shape, custom: `${PREFIX}${shortName(type)}` };
  if (others.includes(shortName(type))) throw new NotModelled(`custom fields of type ${type}`);
  const message = 'Invalid custom field type.';
  throw new JiraError(400, [], { type: `${message} '${type}' does not exist.` });
}

/** True for fields of which an option may stand below another. */
export function hasCascadingOptions(field: FieldRecord): boolean {
  return field.schema.type === 'option-with-child';
}

/** Refuses a searcher that does not fit the type, as Jira does. */
export function requireSearcher(type: string, searcherKey: string | undefined): void {
  if (searcherKey === undefined) return;
  if (searchers[shortName(type)]?.includes(shortName(searcherKey)) === true) return;
  const message = `The searcher '${searcherKey}' cannot be used for fields of type '${type}'.`;
  throw new JiraError(400, [], { searcherKey: message });
}

/** True for fields whose values are options of a context. */
export function hasOptions(field: FieldRecord): boolean {
  return /^option(-with-child)?$/.test(field.schema.items ?? field.schema.type);
}

const shortName = (key: string) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key);
