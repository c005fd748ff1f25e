import { outbox } from '../../outbox';
import { chainDatedRates } from './dated-rates';
import { keepHistory } from './opportunity-history';
import { opportunityValues } from './opportunity-values';
import { fieldOf, objectOf, records, type Org, type SObjectRecord } from './org';
import { readValues, refused, type Sent } from './read-values';
import { fullId, recordId } from './record-id';
import { SalesforceError } from './salesforce-error';
import type { SObjectType } from './sobject-types';

/** The record of an object that an id names. Throws 404 in Salesforce's words. */
export function recordOf(org: Org, object: SObjectType, id: string): SObjectRecord {
  const full = fullId(id);
  const found = full === undefined ? undefined : records(org.site).get(`${org.host}/${full}`);
  if (found?.type === object.name) {
    if (!found.deleted) return found;
    throw new SalesforceError(404, {
      errorCode: 'ENTITY_IS_DELETED',
      message: 'entity is deleted',
      fields: [],
    });
  }
  throw new SalesforceError(404, {
    errorCode: 'NOT_FOUND',
    message: 'Provided external ID field does not exist or is not accessible: ' + id,
  });
}

/** Creates a record and answers its id. Throws 400 as Salesforce does for each kind of wrong value. */
export function createRecord(org: Org, type: string, sent: Sent): string {
  const object = objectOf(org, type);
  const values = readValues(org, object, sent);
  const missing = Object.entries(object.fields)
    .filter(([name, field]) => field.required === true && values[name] === undefined)
    .map(([name]) => name);
  if (missing.length > 0) {
    throw refused(
      'REQUIRED_FIELD_MISSING',
      `Required fields are missing: [${missing.join(', ')}]`,
      missing,
    );
  }
  const number = org.site.ids.next(`partners.salesforce.${object.prefix}`, 1);
  const id = recordId(object.prefix, number);
  const now = org.site.clock.now();
  write(org, 'create', undefined, {
    id,
    host: org.host,
    type: object.name,
    values: {
      ...(object.fields['CurrencyIsoCode'] ? { CurrencyIsoCode: 'USD' } : {}),
      ...values,
      Id: id,
      CreatedDate: now,
      IsDeleted: false,
    },
    deleted: false,
  });
  return id;
}

/** Changes values of a record; null clears one. */
export function updateRecord(
  org: Org,
  object: SObjectType,
  before: SObjectRecord,
  sent: Sent,
): void {
  const changed = readValues(org, object, sent);
  const cleared = Object.entries(sent).flatMap(([name, value]) =>
    value === null ? (fieldOf(object, name)?.name ?? []) : [],
  );
  for (const name of cleared) {
    if (object.fields[name]?.required !== true) continue;
    throw refused('REQUIRED_FIELD_MISSING', `Required fields are missing: [${name}]`, [name]);
  }
  const kept = Object.fromEntries(
    Object.entries(before.values).filter(([name]) => !cleared.includes(name)),
  );
  write(org, 'update', before, { ...before, values: { ...kept, ...changed } });
}

export function deleteRecord(org: Org, record: SObjectRecord): void {
  const values = { ...record.values, IsDeleted: true };
  write(org, 'delete', record, { ...record, values, deleted: true });
}

function write(
  org: Org,
  action: string,
  before: SObjectRecord | undefined,
  record: SObjectRecord,
): void {
  const { site } = org;
  const now = site.clock.now();
  const derived =
    record.type === 'Opportunity' ? opportunityValues(now, before, record.values) : {};
  const stamps = { LastModifiedDate: now, SystemModstamp: now };
  const values = { ...record.values, ...derived, ...stamps };
  records(site).put(`${org.host}/${record.id}`, { ...record, values });
  if (record.type === 'Opportunity') keepHistory(org, before, { ...record, values });
  if (record.type === 'DatedConversionRate') chainDatedRates(org, record);
  outbox(site).put(site.ids.uuid(), {
    at: now,
    kind: 'crm',
    system: 'Salesforce',
    org: org.host,
    action,
    object: record.type,
    id: record.id,
    values,
  });
}
