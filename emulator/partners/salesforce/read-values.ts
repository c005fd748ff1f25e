import { fieldOf, objectOf, recordsOf, type Org, type SObjectRecord } from './org';
import { fullId } from './record-id';
import { noSuchColumn, SalesforceError } from './salesforce-error';
import type { SObjectField, SObjectType } from './sobject-types';

/** Values as a request sends them. */
export type Sent = Readonly<Record<string, unknown>>;

/** A refused request: 400 with one entry. */
export const refused = (errorCode: string, message: string, fields: readonly string[] = []) =>
  new SalesforceError(400, { errorCode, message, fields });

/** The values of a request. Unknown and read-only fields are refused, null and '' are left out. */
export function readValues(org: Org, object: SObjectType, sent: Sent): SObjectRecord['values'] {
  const read = Object.entries(sent)
    .filter(([name]) => name !== 'attributes')
    .flatMap(([name, value]) => {
      const found = fieldOf(object, name);
      if (found === undefined) throw noSuchColumn(name, object.name);
      if (found.field.readOnly === true) {
        throw refused(
          'INVALID_FIELD_FOR_INSERT_UPDATE',
          `Unable to create/update fields: ${found.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
          [found.name],
        );
      }
      if (value === null || value === '') return [];
      return [[found.name, readValue(org, found.name, found.field, value)] as const];
    });
  return Object.fromEntries(read);
}

function readValue(org: Org, name: string, field: SObjectField, value: unknown) {
  switch (field.type) {
    case 'currency':
    case 'percent':
    case 'double':
    case 'int':
      return numberIn(name, field, value);
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw wrongType('boolean', value);
    case 'date':
      if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && isDay(value))
        return value.slice(0, 10);
      throw wrongType('date', value);
    case 'datetime': {
      const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
      if (Number.isFinite(instant)) return instant;
      throw wrongType('datetime', value);
    }
    case 'reference':
    case 'id':
      return referenceIn(org, name, field, value);
    case 'string':
    case 'textarea':
    case 'picklist':
    case 'email':
    case 'anyType':
      return textIn(name, field, value);
  }
}

const isDay = (text: string) => Number.isFinite(Date.parse(`${text.slice(0, 10)}T00:00:00Z`));

const wrongType = (type: string, value: unknown) =>
  refused(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from VALUE_STRING value ${JSON.stringify(value)} or request may be missing a required field at [line:1, column:2]`,
  );

function numberIn(name: string, field: SObjectField, value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw wrongType(field.type, value);
  if (Math.abs(number) < 1e16 && (field.type !== 'percent' || Math.abs(number) <= 999))
    return number;
  throw refused(
    'NUMBER_OUTSIDE_VALID_RANGE',
    `${name}: value outside of valid range on numeric field: ${number}`,
    [name],
  );
}

function textIn(name: string, field: SObjectField, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw wrongType('string', value);
  const text = String(value);
  const length = field.length ?? 255;
  if (text.length <= length) return text;
  throw refused(
    'STRING_TOO_LONG',
    `${name}: data value too large: ${text.slice(0, 20)}… (max length=${length})`,
    [name],
  );
}

function referenceIn(org: Org, name: string, field: SObjectField, value: unknown): string {
  const full = typeof value === 'string' ? fullId(value) : undefined;
  if (full === undefined) {
    throw refused('MALFORMED_ID', `${name}: id value of incorrect type: ${String(value)}`, [name]);
  }
  const target = field.to === undefined ? undefined : objectOf(org, field.to.object);
  if (target !== undefined && recordsOf(org, target).some((each) => each.id === full)) return full;
  throw refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [name]);
}
