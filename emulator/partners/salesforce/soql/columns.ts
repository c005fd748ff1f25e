import { fieldOf, objectOf, records, shown, type Org, type SObjectRecord } from '../org';
import { noSuchColumn, SalesforceError } from '../salesforce-error';
import type { SObjectField, SObjectType } from '../sobject-types';

/** A field that a query reads: one of the object itself, or of a record that it refers to. */
export interface Column {
  /** Names from the object to the field: `['Account', 'Name']`. */
  readonly path: readonly string[];
  readonly field: SObjectField;
  /** The stored value; undefined for null. */
  readonly value: (record: SObjectRecord) => string | number | boolean | undefined;
  /** The value as answers show it. */
  readonly shown: (record: SObjectRecord) => string | number | boolean | null;
}

/** Finds the field that a query writes as `Name` or `Account.Name`. Throws 400 `INVALID_FIELD`. */
export function columnOf(org: Org, object: SObjectType, written: string): Column {
  const [first = '', ...rest] = written.split('.');
  const own = first.toLowerCase() === object.name.toLowerCase() && rest.length > 0;
  return own ? columnOf(org, object, rest.join('.')) : resolve(org, object, [first, ...rest]);
}

function resolve(org: Org, object: SObjectType, names: readonly string[]): Column {
  const [first = '', ...rest] = names;
  if (rest.length === 0) return ownColumn(object, first);
  const [reference, field] =
    Object.entries(object.fields).find(
      ([, each]) => each.to?.as.toLowerCase() === first.toLowerCase(),
    ) ?? [];
  if (reference === undefined || field?.to === undefined) {
    throw new SalesforceError(400, {
      errorCode: 'INVALID_FIELD',
      message: `Didn't understand relationship '${first}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    });
  }
  const inner = resolve(org, objectOf(org, field.to.object), rest);
  const target = (record: SObjectRecord) =>
    records(org.site).get(`${org.host}/${String(record.values[reference])}`);
  return {
    path: [field.to.as, ...inner.path],
    field: inner.field,
    value: (record) => {
      const found = target(record);
      return found === undefined ? undefined : inner.value(found);
    },
    shown: (record) => {
      const found = target(record);
      return found === undefined ? null : inner.shown(found);
    },
  };
}

function ownColumn(object: SObjectType, written: string): Column {
  const found = fieldOf(object, written);
  if (found === undefined) throw noSuchColumn(written, object.name);
  const { name, field } = found;
  return {
    path: [name],
    field,
    value: (record) => record.values[name],
    shown: (record) => shown(field, record.values[name]),
  };
}
