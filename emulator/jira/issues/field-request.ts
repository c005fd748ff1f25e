import { z } from 'zod';
import type { Caller } from '../../caller';
import type { Site } from '../../site';
import { fieldRefusal } from '../expressions/uses/field-validation';
import { fields as fieldTable, type FieldRecord } from '../model/field';
import type { IssueRecord } from '../model/issue';
import { appliesTo } from './values/applies-to';
import { codecOf } from './values/codec-of';
import type { FieldCodec, ReadValue, ValueScope } from './values/field-codec';
import { requireNoParser } from './values/forge-parser';

const operations = z.array(z.record(z.string(), z.unknown()));

/** The parts of Jira's IssueUpdateDetails that set fields. */
export const fieldRequestSchema = z.object({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), operations).optional(),
  properties: z
    .array(z.object({ key: z.string().min(1).max(255), value: z.unknown().optional() }))
    .optional(),
});

export type FieldRequest = z.output<typeof fieldRequestSchema>;

/** What the values of a request are judged against. */
export interface RequestScope {
  readonly site: Site;
  readonly caller: Caller;
  readonly projectId: string;
  readonly issueTypeId: string;
  /** Stored values that `add` and `remove` work on. */
  readonly current: Readonly<Record<string, unknown>>;
  /** Undefined while an issue is being created. */
  readonly issue?: IssueRecord;
  /** Whether this screen and person may set a field of the site. */
  readonly settable: (field: FieldRecord) => boolean;
}

/** Values in storage form by field id (`undefined` empties), and Jira's sentences about the wrong ones. */
export interface ReadFields {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

const offScreen = (fieldId: string): ReadValue => ({
  ok: false,
  error: `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`,
});

/** Turns the `fields` and `update` of a request into stored values, without applying any of them. */
export function readFieldRequest(request: FieldRequest, scope: RequestScope): ReadFields {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  const take = (fieldId: string, read: ReadValue) => {
    if (read.ok) values[fieldId] = read.value;
    else errors[fieldId] = read.error;
  };
  for (const [fieldId, input] of Object.entries(request.fields ?? {})) {
    take(
      fieldId,
      readField(fieldId, scope, (codec, place) => readSet(codec, input, place)),
    );
  }
  for (const [fieldId, list] of Object.entries(request.update ?? {})) {
    if (fieldId in values || fieldId in errors) {
      errors[fieldId] = `Field '${fieldId}' cannot appear in both 'fields' and 'update'`;
    } else {
      take(
        fieldId,
        readField(fieldId, scope, (codec, place) => readUpdate(codec, list, place, scope)),
      );
    }
  }
  return { values, errors };
}

function readField(
  fieldId: string,
  scope: RequestScope,
  read: (codec: FieldCodec, place: ValueScope) => ReadValue,
): ReadValue {
  const { site, projectId, issueTypeId } = scope;
  const field = fieldTable(site).get(fieldId);
  const codec = field && codecOf(field);
  if (field === undefined || codec === undefined) return offScreen(fieldId);
  if (field.forge?.readOnly === true) {
    return {
      ok: false,
      error: `Field '${fieldId}' cannot be set. Only the app that owns it writes it.`,
    };
  }
  if (!scope.settable(field) || !appliesTo(field, projectId, issueTypeId))
    return offScreen(fieldId);
  const value = read(codec, { site, field, projectId, issueTypeId });
  return value.ok ? validated(field, scope, value) : value;
}

/** A field of the app may have an expression that values must pass. */
function validated(
  field: FieldRecord,
  scope: RequestScope,
  read: Extract<ReadValue, { ok: true }>,
): ReadValue {
  const { site, caller, projectId, issue } = scope;
  const { value } = read;
  const error = fieldRefusal({ site, caller, field, value, projectId, issue });
  return error === undefined ? read : { ok: false, error };
}

function readSet(codec: FieldCodec, input: unknown, place: ValueScope): ReadValue {
  requireNoParser(input, place);
  if (input !== null && input !== undefined) return codec.read(input, place);
  if (place.field.id === 'summary') {
    return { ok: false, error: 'You must specify a summary of the issue.' };
  }
  return { ok: true, value: undefined };
}

function readUpdate(
  codec: FieldCodec,
  list: readonly Readonly<Record<string, unknown>>[],
  place: ValueScope,
  scope: RequestScope,
): ReadValue {
  let value = scope.current[place.field.id];
  for (const step of list) {
    const [name, ...more] = Object.keys(step);
    if (name === undefined || more.length > 0) {
      return { ok: false, error: 'Each update operation must have exactly one verb.' };
    }
    const read = readStep(codec, name, step[name], value, place);
    if (!read.ok) return read;
    value = read.value;
  }
  return { ok: true, value };
}

function readStep(
  codec: FieldCodec,
  operation: string,
  input: unknown,
  current: unknown,
  place: ValueScope,
): ReadValue {
  if (operation === 'set') return readSet(codec, input, place);
  if (codec.readElement === undefined || (operation !== 'add' && operation !== 'remove')) {
    return {
      ok: false,
      error: `Field '${place.field.id}' does not support update '${operation}'`,
    };
  }
  const element = codec.readElement(input, place);
  if (!element.ok) return element;
  const list: readonly unknown[] = Array.isArray(current) ? current : [];
  const others = list.filter((each) => each !== element.value);
  return { ok: true, value: operation === 'add' ? [...others, element.value] : others };
}
