import type { Site } from '../../site';
import { appliesTo } from '../issues/values/applies-to';
import { cascadingCodec } from '../issues/values/cascading-values';
import { codecOf } from '../issues/values/codec-of';
import type { FieldCodec, ValueScope } from '../issues/values/field-codec';
import { multiSelectCodec, selectCodec } from '../issues/values/option-values';
import { componentsCodec, versionsCodec } from '../issues/values/project-part-values';
import { fields as fieldTable, type FieldRecord } from '../model/field';
import type { IssueRecord } from '../model/issue';
import type { ProjectRecord } from '../model/project';
import { permissions } from '../permissions';
import { fieldContextFor } from '../project-configuration';

/** Values that name something of the project or of a field's context. */
const PLACED: ReadonlySet<FieldCodec> = new Set([
  selectCodec,
  multiSelectCodec,
  cascadingCodec,
  componentsCodec,
  versionsCodec,
]);

interface Place {
  readonly project: ProjectRecord;
  readonly issueTypeId: string;
}

/**
 * What an issue keeps of its values in another project or type: values of fields that exist there.
 * Options, components and versions become those of the same name, and are lost where there is none; an
 * assignee who cannot be assigned there is taken off.
 */
export function carriedValues(
  site: Site,
  issue: IssueRecord,
  place: Place,
): Readonly<Record<string, unknown>> {
  const kept = Object.entries(issue.fields).flatMap(([fieldId, stored]) => {
    const field = fieldTable(site).get(fieldId);
    const value = field === undefined ? stored : carried(site, issue, field, stored, place);
    return value === undefined ? [] : [[fieldId, value] as const];
  });
  return Object.fromEntries(kept);
}

function carried(
  site: Site,
  issue: IssueRecord,
  field: FieldRecord,
  stored: unknown,
  { project, issueTypeId }: Place,
): unknown {
  if (!appliesTo(field, project.id, issueTypeId)) return undefined;
  if (field.id === 'assignee' && typeof stored === 'string') {
    const where = { project };
    const may = permissions(site).can({ accountId: stored }, 'ASSIGNABLE_USER', where);
    return may ? stored : undefined;
  }
  const codec = codecOf(field);
  if (codec === undefined || !PLACED.has(codec)) return stored;
  if (isSamePlace(field, issue, project.id, issueTypeId)) return stored;
  const scope = { site, field, projectId: project.id, issueTypeId };
  return namedThere(codec, codec.write(stored, site, field), scope);
}

function isSamePlace(
  field: FieldRecord,
  issue: IssueRecord,
  projectId: string,
  issueTypeId: string,
): boolean {
  if (!field.custom) return issue.projectId === projectId;
  const before = fieldContextFor(field, issue.projectId, issue.issueTypeId);
  const after = fieldContextFor(field, projectId, issueTypeId);
  return before?.id === after?.id && issue.projectId === projectId;
}

function namedThere(codec: FieldCodec, written: unknown, scope: ValueScope): unknown {
  if (!Array.isArray(written)) {
    const read = codec.read(withoutIds(written), scope);
    return read.ok ? read.value : undefined;
  }
  const found = written.flatMap((each) => {
    const read = codec.readElement?.(withoutIds(each), scope);
    return read?.ok === true ? [read.value] : [];
  });
  return found.length === 0 ? undefined : found;
}

/** Leaves the names, by which things of another context are found. */
function withoutIds(written: unknown): unknown {
  const text = JSON.stringify(written, (key, value: unknown) =>
    key === 'id' || key === 'self' ? undefined : value,
  );
  const named: unknown = JSON.parse(text);
  return named;
}
