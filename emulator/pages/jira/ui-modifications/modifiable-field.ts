import type { FieldSchema } from '../api/field';

/** How the bridge writes the value of a field, getter and setter alike. */
export type ValueKind =
  | 'text'
  | 'document'
  | 'number'
  | 'date'
  | 'moment'
  | 'named'
  | 'option'
  | 'options'
  | 'named-options'
  | 'user'
  | 'users'
  | 'labels';

const SYSTEM: Readonly<Record<string, ValueKind>> = {
  issuetype: 'named',
  priority: 'named',
  resolution: 'option',
  summary: 'text',
  description: 'document',
  assignee: 'user',
  reporter: 'user',
  labels: 'labels',
  components: 'named-options',
  fixVersions: 'named-options',
  versions: 'named-options',
  duedate: 'date',
};

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const CUSTOM: Readonly<Record<string, ValueKind>> = {
  [`${PLUGIN}select`]: 'option',
  [`${PLUGIN}radiobuttons`]: 'option',
  [`${PLUGIN}multiselect`]: 'options',
  [`${PLUGIN}multicheckboxes`]: 'options',
  [`${PLUGIN}textfield`]: 'text',
  [`${PLUGIN}url`]: 'text',
  [`${PLUGIN}textarea`]: 'document',
  [`${PLUGIN}userpicker`]: 'user',
  [`${PLUGIN}multiuserpicker`]: 'users',
  [`${PLUGIN}people`]: 'users',
  [`${PLUGIN}datepicker`]: 'date',
  [`${PLUGIN}datetime`]: 'moment',
  [`${PLUGIN}float`]: 'number',
  'com.atlassian.jpo:jpo-custom-field-baseline-start': 'date',
  'com.atlassian.jpo:jpo-custom-field-baseline-end': 'date',
};

/** A field that apps may modify: its type by the bridge's name, and the form of its value. */
export interface ModifiableType {
  readonly fieldType: string;
  readonly kind: ValueKind;
}

/**
 * The type of a field for UI modifications; undefined for one that Jira keeps from apps.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-jira-bridge/uiModifications/#field-details
 */
export function modifiableType({ system, custom }: FieldSchema): ModifiableType | undefined {
  const fieldType = custom ?? system ?? '';
  const kinds = custom === undefined ? SYSTEM : CUSTOM;
  const kind = Object.hasOwn(kinds, fieldType) ? kinds[fieldType] : undefined;
  return kind === undefined ? undefined : { fieldType, kind };
}

const LISTS: readonly ValueKind[] = ['named', 'option', 'options'];

/** Whether the choices of a field can be hidden one by one. Components have no such setter. */
export function hidesOptions({ fieldType, kind }: ModifiableType): boolean {
  return LISTS.includes(kind) || fieldType === 'fixVersions' || fieldType === 'versions';
}
