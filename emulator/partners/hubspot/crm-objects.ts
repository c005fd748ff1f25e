import { outbox } from '../../outbox';
import type { PartnerSite } from '../partner-site';
import { HubspotError, invalid, notFound } from './hubspot-error';
import { dealStages, objectTypes, type ObjectType } from './object-types';

/** A stored CRM object. */
export interface CrmObject {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
  /** ms since the epoch */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly archived: boolean;
  /** What each property has been, the newest first; absent of objects of older state files. */
  readonly history?: Readonly<Record<string, readonly PastValue[]>>;
}

/** A value that a property got; an empty text is none. */
export interface PastValue {
  readonly value: string;
  /** ms since the epoch */
  readonly at: number;
}

export const crmObjects = (site: PartnerSite) =>
  site.database.table<CrmObject>('partners.hubspot.object');

/** Types of every account that the stand-in does not have. */
const UNMODELLED = new Set([
  'calls',
  'contacts',
  'emails',
  'line_items',
  'meetings',
  'products',
  'quotes',
  'tasks',
  'tickets',
]);

/** The definition of a type that addresses name. Throws 404 for no type, 501 for one not modelled. */
export function objectType(type: string): ObjectType {
  const found = objectTypes[type];
  if (found !== undefined) return found;
  throw UNMODELLED.has(type)
    ? new HubspotError(501, 'NOT_MODELLED', `The object type ${type} is not modelled.`)
    : notFound(`objects/${type}`);
}

/** An object of a type that is not archived; `idProperty` may name another property than the id. */
export function findObject(
  site: PartnerSite,
  type: string,
  id: string,
  idProperty = 'hs_object_id',
): CrmObject | undefined {
  const object =
    idProperty === 'hs_object_id'
      ? crmObjects(site).get(`${type}/${id}`)
      : crmObjects(site).find((each) => each.type === type && each.properties[idProperty] === id);
  return object === undefined || object.archived ? undefined : object;
}

export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** Creates an object. Throws 400 for properties that are missing, unknown, read only or of the wrong form. */
export function createObject(site: PartnerSite, type: string, values: Values): CrmObject {
  const { required } = objectType(type);
  const missing = required.filter((name) => (values[name] ?? '') === '');
  if (missing.length > 0) {
    throw invalid(`Error creating ${type.toUpperCase()}. Some required properties were not set.`, {
      context: { properties: missing },
    });
  }
  const now = site.clock.now();
  const id = String(site.ids.next('partners.hubspot', 18_000_000_001));
  const created = new Date(now).toISOString();
  return store(site, 'create', {
    id,
    type,
    properties: { createdate: created, hs_createdate: created, ...checked(type, values) },
    createdAt: now,
    updatedAt: now,
    archived: false,
  });
}

/** Changes properties of an object; an empty text clears one. */
export function updateObject(site: PartnerSite, object: CrmObject, values: Values): CrmObject {
  const properties = { ...object.properties, ...checked(object.type, values) };
  return store(site, 'update', { ...object, properties, updatedAt: site.clock.now() });
}

/** Puts an object into the recycling bin. */
export function archiveObject(site: PartnerSite, object: CrmObject): void {
  store(site, 'archive', { ...object, archived: true, updatedAt: site.clock.now() });
}

function store(site: PartnerSite, action: string, object: CrmObject): CrmObject {
  const written = { ...object, properties: { ...object.properties, ...derived(object) } };
  const full = { ...written, history: historyOf(site, written) };
  site.database.transaction(() => {
    crmObjects(site).put(`${object.type}/${object.id}`, full);
    outbox(site).put(site.ids.uuid(), {
      at: site.clock.now(),
      kind: 'crm',
      system: 'HubSpot',
      action,
      object: object.type,
      id: object.id,
      values: full.properties,
    });
  });
  return full;
}

function historyOf(
  site: PartnerSite,
  { type, id, properties, history = {}, updatedAt: at }: CrmObject,
): NonNullable<CrmObject['history']> {
  const before = crmObjects(site).get(`${type}/${id}`)?.properties ?? {};
  const changed = Object.entries(properties).filter(
    ([name, value]) => value !== (before[name] ?? ''),
  );
  const added = changed.map(
    ([name, value]) => [name, [{ value, at }, ...(history[name] ?? [])]] as const,
  );
  return { ...history, ...Object.fromEntries(added) };
}

function derived(object: CrmObject): Readonly<Record<string, string>> {
  const dates = {
    hs_object_id: object.id,
    hs_lastmodifieddate: new Date(object.updatedAt).toISOString(),
  };
  const stage = dealStages.find(({ id }) => id === object.properties['dealstage']);
  if (stage === undefined) return dates;
  return {
    ...dates,
    pipeline: object.properties['pipeline'] ?? 'default',
    hs_deal_stage_probability: stage.probability,
    hs_is_closed: String(['1.0', '0.0'].includes(stage.probability)),
    hs_is_closed_won: String(stage.probability === '1.0'),
  };
}

/** The values of a request as texts. HubSpot names every wrong property at once. */
function checked(type: string, values: Values): Readonly<Record<string, string>> {
  const { properties } = objectType(type);
  const errors = Object.entries(values).flatMap(([name, value]) => {
    const problem = problemOf(properties[name], name, value === null ? '' : String(value));
    return problem === undefined ? [] : [problem];
  });
  if (errors.length > 0) {
    throw invalid(`Property values were not valid: ${JSON.stringify(errors)}`, {
      errors: errors.map(({ error, message }) => ({ code: error, message })),
    });
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      storedText(properties[name]?.type, value === null ? '' : String(value)),
    ]),
  );
}

interface Problem {
  readonly isValid: false;
  readonly message: string;
  readonly error: string;
  readonly name: string;
}

function problemOf(
  property: ObjectType['properties'][string] | undefined,
  name: string,
  value: string,
): Problem | undefined {
  const problem = (error: string, message: string): Problem => {
    return { isValid: false, message, error, name };
  };
  if (property === undefined) {
    return problem('PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`);
  }
  if (property.readOnly === true) {
    return problem(
      'READ_ONLY_VALUE',
      `"${name}" is a read only property; its value cannot be set.`,
    );
  }
  if (value === '') return undefined;
  if (property.type === 'number' && !Number.isFinite(Number(value))) {
    return problem('INVALID_NUMBER', `${value} was not a valid number.`);
  }
  if (property.type === 'datetime' && instantOf(value) === undefined) {
    return problem('INVALID_DATE', `${value} was not a valid long.`);
  }
  if (name === 'dealstage' && !dealStages.some(({ id }) => id === value)) {
    const options = dealStages.map(({ id }) => id).join(', ');
    return problem('INVALID_OPTION', `${value} was not one of the allowed options: [${options}]`);
  }
  return undefined;
}

function storedText(type: string | undefined, value: string): string {
  if (type !== 'datetime' || value === '') return value;
  return new Date(instantOf(value) ?? 0).toISOString();
}

/** ms since the epoch of an ISO text or a number of ms. */
function instantOf(value: string): number | undefined {
  const instant = /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isFinite(instant) ? instant : undefined;
}
