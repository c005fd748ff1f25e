import type { FieldRecord } from '../../model/field';
import { cascadingCodec } from './cascading-values';
import { dateCodec, dateTimeCodec } from './date-values';
import type { FieldCodec } from './field-codec';
import { forgeCodec } from './forge-values';
import { groupCodec, groupsCodec } from './group-values';
import { labelsCodec } from './label-values';
import { numberCodec } from './number-values';
import { multiSelectCodec, selectCodec } from './option-values';
import { parentCodec } from './parent-values';
import { componentsCodec, versionsCodec } from './project-part-values';
import { projectCodec } from './project-values';
import { priorityCodec, resolutionCodec } from './reference-values';
import { richTextCodec } from './rich-text-values';
import { summaryCodec, textCodec, urlCodec } from './text-values';
import { userCodec, usersCodec } from './user-values';

const SYSTEM: Readonly<Record<string, FieldCodec>> = {
  summary: summaryCodec,
  description: richTextCodec,
  environment: richTextCodec,
  duedate: dateCodec,
  labels: labelsCodec,
  priority: priorityCodec,
  resolution: resolutionCodec,
  assignee: userCodec,
  reporter: userCodec,
  parent: parentCodec,
  components: componentsCodec,
  versions: versionsCodec,
  fixVersions: versionsCodec,
};

const CUSTOM: Readonly<Record<string, FieldCodec>> = {
  textfield: textCodec,
  textarea: richTextCodec,
  url: urlCodec,
  float: numberCodec,
  datepicker: dateCodec,
  datetime: dateTimeCodec,
  select: selectCodec,
  radiobuttons: selectCodec,
  multiselect: multiSelectCodec,
  multicheckboxes: multiSelectCodec,
  cascadingselect: cascadingCodec,
  grouppicker: groupCodec,
  multigrouppicker: groupsCodec,
  project: projectCodec,
  multiversion: versionsCodec,
  userpicker: userCodec,
  people: usersCodec,
  multiuserpicker: usersCodec,
  labels: labelsCodec,
};

/**
 * How values of a field are read and written. Undefined for system fields that nobody sets, such as
 * the status, and for custom field types that are not modelled: no value can get into those.
 */
export function codecOf(field: FieldRecord): FieldCodec | undefined {
  if (field.forge !== undefined) return forgeCodec;
  if (!field.custom) return SYSTEM[field.id];
  return CUSTOM[field.schema.custom?.split(':').at(-1) ?? ''];
}

/** True for the field types whose value is an ADF document. */
export function isRichText(field: FieldRecord): boolean {
  return codecOf(field) === richTextCodec;
}
