import { z } from 'zod';
import type { PartnerSite } from '../partner-site';
import { crmObjects, objectType, type CrmObject } from './crm-objects';
import { HubspotError, invalid } from './hubspot-error';

const filter = z.object({
  propertyName: z.string(),
  operator: z.enum([
    'EQ',
    'NEQ',
    'LT',
    'LTE',
    'GT',
    'GTE',
    'BETWEEN',
    'IN',
    'NOT_IN',
    'HAS_PROPERTY',
    'NOT_HAS_PROPERTY',
    'CONTAINS_TOKEN',
    'NOT_CONTAINS_TOKEN',
  ]),
  value: z.union([z.string(), z.number()]).transform(String).optional(),
  highValue: z.union([z.string(), z.number()]).transform(String).optional(),
  values: z.array(z.union([z.string(), z.number()]).transform(String)).optional(),
});

/** The body of a search. Limits: https://developers.hubspot.com/docs/api-reference/search/guide */
export const searchRequest = z.object({
  filterGroups: z
    .array(z.object({ filters: z.array(filter).max(6) }))
    .max(5)
    .default([]),
  query: z.string().max(3000).optional(),
  sorts: z
    .array(
      z.union([
        z.string(),
        z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']) }),
      ]),
    )
    .max(1)
    .default([]),
  properties: z.array(z.string()).default([]),
  limit: z.int().min(0).max(200).default(10),
  after: z.union([z.string(), z.number()]).transform(Number).default(0),
});

export type SearchRequest = z.output<typeof searchRequest>;
type Filter = z.output<typeof filter>;

/** A search pages through its first ten thousand results and no further. */
const DEEPEST = 10_000;

/** All objects of a type that a search finds, in its order: groups are alternatives, filters of one all hold. */
export function searchObjects(
  site: PartnerSite,
  type: string,
  request: SearchRequest,
): readonly CrmObject[] {
  if (!Number.isInteger(request.after) || request.after + request.limit > DEEPEST) {
    throw new HubspotError(400, 'VALIDATION_ERROR', 'There was a problem with the request.');
  }
  const tests = request.filterGroups.map(({ filters }) =>
    filters.map((each) => testOf(type, each)),
  );
  const words = (request.query ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = crmObjects(site).filter((object) => {
    if (object.type !== type || object.archived) return false;
    const text = Object.values(object.properties).join(' ').toLowerCase();
    if (!words.every((word) => text.includes(word))) return false;
    return tests.length === 0 || tests.some((group) => group.every((test) => test(object)));
  });
  return found.sort(orderOf(type, request.sorts[0]));
}

type Test = (object: CrmObject) => boolean;

function comparableOf(type: string, name: string): (value: string) => string | number {
  const property = objectType(type).properties[name];
  if (property === undefined)
    throw invalid(`There was a problem with the request. Property ${name} does not exist.`);
  if (property.type === 'number') return Number;
  if (property.type !== 'datetime') return (value) => value.toLowerCase();
  return (value) => (/^-?\d+$/.test(value) ? Number(value) : Date.parse(value));
}

function testOf(type: string, { propertyName, operator, value, highValue, values }: Filter): Test {
  const comparable = comparableOf(type, propertyName);
  const own = (object: CrmObject) => {
    const stored = object.properties[propertyName] ?? '';
    return stored === '' ? undefined : comparable(stored);
  };
  const wanted = () => {
    if (value === undefined) throw invalid(`${operator} needs a value.`);
    return comparable(value);
  };
  const list = () => {
    if (values === undefined || values.length === 0) throw invalid(`${operator} needs values.`);
    return new Set(values.map(comparable));
  };
  const having =
    (test: (stored: string | number) => boolean): Test =>
    (object) => {
      const stored = own(object);
      return stored !== undefined && test(stored);
    };
  switch (operator) {
    case 'EQ': {
      const bound = wanted();
      return having((stored) => stored === bound);
    }
    case 'NEQ': {
      const bound = wanted();
      return (object) => own(object) !== bound;
    }
    case 'LT': {
      const bound = wanted();
      return having((stored) => stored < bound);
    }
    case 'LTE': {
      const bound = wanted();
      return having((stored) => stored <= bound);
    }
    case 'GT': {
      const bound = wanted();
      return having((stored) => stored > bound);
    }
    case 'GTE': {
      const bound = wanted();
      return having((stored) => stored >= bound);
    }
    case 'BETWEEN': {
      const low = wanted();
      if (highValue === undefined) throw invalid('BETWEEN needs a highValue.');
      const high = comparable(highValue);
      return having((stored) => stored >= low && stored <= high);
    }
    case 'IN': {
      const set = list();
      return having((stored) => set.has(stored));
    }
    case 'NOT_IN': {
      const set = list();
      return having((stored) => !set.has(stored));
    }
    case 'HAS_PROPERTY':
      return (object) => own(object) !== undefined;
    case 'NOT_HAS_PROPERTY':
      return (object) => own(object) === undefined;
    case 'CONTAINS_TOKEN': {
      const token = tokenTest(String(wanted()));
      return having(token);
    }
    case 'NOT_CONTAINS_TOKEN': {
      const token = tokenTest(String(wanted()));
      return (object) => {
        const stored = own(object);
        return stored === undefined || !token(stored);
      };
    }
  }
}

/** `*` at an end of a token stands for any letters. */
function tokenTest(token: string): (stored: string | number) => boolean {
  const source = token.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^\\s]*');
  const pattern = new RegExp(`(?:^|[^\\p{L}\\p{N}])${source}(?:$|[^\\p{L}\\p{N}])`, 'u');
  return (stored) => pattern.test(String(stored));
}

function orderOf(type: string, sort: SearchRequest['sorts'][number] | undefined) {
  const name =
    typeof sort === 'string' ? sort.replace(/^-/, '') : (sort?.propertyName ?? 'hs_object_id');
  const down = typeof sort === 'string' ? sort.startsWith('-') : sort?.direction === 'DESCENDING';
  const comparable = comparableOf(type, name);
  return (left: CrmObject, right: CrmObject): number => {
    const [one, other] = [left, right].map((each) => each.properties[name] ?? '');
    if (one === undefined || other === undefined || one === other)
      return Number(left.id) - Number(right.id);
    if (one === '') return 1;
    if (other === '') return -1;
    return comparable(one) < comparable(other) === !down ? -1 : 1;
  };
}
