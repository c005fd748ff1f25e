import type { PartnerSite } from '../partner-site';
import { traitsOf } from './org-traits';
import { recordId } from './record-id';
import { noSuchObject, notModelled } from './salesforce-error';
import {
  currencyObjects,
  standardObjects,
  unmodelledObjects,
  type SObjectField,
  type SObjectType,
} from './sobject-types';

/** One Salesforce org: what belongs to one `<name>.my.salesforce.com`. */
export interface Org {
  readonly site: PartnerSite;
  readonly host: string;
  /** Where the caller reaches the org, without a slash at its end. */
  readonly base: string;
}

/** A stored record. */
export interface SObjectRecord {
  readonly id: string;
  readonly host: string;
  readonly type: string;
  /** Values by field name; a missing one is null. Dates are texts, datetimes are ms. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly deleted: boolean;
}

export const records = (site: PartnerSite) =>
  site.database.table<SObjectRecord>('partners.salesforce.record');

interface CustomFieldRow {
  readonly host: string;
  readonly object: string;
  readonly name: string;
  readonly field: SObjectField;
}

const customFields = (site: PartnerSite) =>
  site.database.table<CustomFieldRow>('partners.salesforce.custom-field');

/** Adds a custom field to an object of the org. */
export function addCustomField(org: Org, object: string, name: string, field: SObjectField): void {
  customFields(org.site).put(`${org.host}/${object}.${name}`, {
    host: org.host,
    object,
    name,
    field,
  });
}

/** An object with the fields that this org has. Throws 400 `INVALID_TYPE`, or 501 for one not modelled; the case of a name does not matter. */
export function objectOf(org: Org, name: string): SObjectType {
  const found = standardObjectsOf(org).find(
    (each) => each.name.toLowerCase() === name.toLowerCase(),
  );
  if (found === undefined) {
    throw unmodelledObjects.has(name.toLowerCase())
      ? notModelled(`The object ${name}`)
      : noSuchObject(name);
  }
  const own = customFields(org.site).filter(
    (row) => row.host === org.host && row.object === found.name,
  );
  const fields = Object.fromEntries(own.map((row) => [row.name, row.field]));
  return { ...found, fields: { ...found.fields, ...fields } };
}

function standardObjectsOf({ host }: Org): readonly SObjectType[] {
  if (traitsOf(host).multiCurrency) return standardObjects;
  return standardObjects
    .filter(({ name }) => !currencyObjects.includes(name))
    .map(({ fields: { CurrencyIsoCode: _left, ...fields }, ...object }) => ({ ...object, fields }));
}

/** A field of an object by its name in any case, with the name as it is. */
export function fieldOf(
  object: SObjectType,
  name: string,
): { readonly name: string; readonly field: SObjectField } | undefined {
  const found = Object.entries(object.fields).find(
    ([each]) => each.toLowerCase() === name.toLowerCase(),
  );
  return found === undefined ? undefined : { name: found[0], field: found[1] };
}

/** Records of an object that are not deleted, oldest first. */
export function recordsOf(org: Org, object: SObjectType): readonly SObjectRecord[] {
  const own = records(org.site).filter(
    (each) => each.host === org.host && each.type === object.name && !each.deleted,
  );
  return object.name === 'CurrencyType' ? [corporateCurrency(org), ...own] : own;
}

/** The currency that every org begins with, and that others are converted to. */
function corporateCurrency({ host }: Org): SObjectRecord {
  const id = recordId('01L', 0);
  const values = {
    Id: id,
    IsoCode: 'USD',
    ConversionRate: 1,
    DecimalPlaces: 2,
    IsActive: true,
    IsCorporate: true,
  };
  return { id, host, type: 'CurrencyType', values, deleted: false };
}

/** A value as answers show it. */
export function shown(field: SObjectField, value: string | number | boolean | undefined) {
  if (value === undefined) return field.type === 'boolean' ? false : null;
  if (field.type !== 'datetime' || typeof value !== 'number') return value;
  return new Date(value).toISOString().replace('Z', '+0000');
}

/** The attributes that go in front of every record. */
export const attributesOf = (type: string, id: string, version: string) => ({
  type,
  url: `/services/data/${version}/sobjects/${type}/${id}`,
});
