import { z } from 'zod';
import { callComposite } from './composite';
import type { DataAnswer, DataCall } from './data-answer';
import { describeObject } from './describe';
import { attributesOf, fieldOf, objectOf, shown, type Org, type SObjectRecord } from './org';
import { traitsOf } from './org-traits';
import {
  noSuchColumn,
  notFound,
  notModelled,
  SalesforceError,
  type ErrorEntry,
} from './salesforce-error';
import type { SObjectType } from './sobject-types';
import { runSoql } from './soql/run-soql';
import { createCustomField } from './tooling';
import { createRecord, deleteRecord, recordOf, updateRecord } from './write-records';

const values = z.record(z.string(), z.unknown());

/** Rows of one answer to a query; the rest is behind `nextRecordsUrl`. */
const QUERY_PAGE = 2000;

/** Answers a call of the data API; refusals become answers with Salesforce's list of errors. */
export function callData(org: Org, call: DataCall): DataAnswer {
  try {
    return dispatch(org, call);
  } catch (error) {
    if (error instanceof SalesforceError) return { status: error.status, body: [error.entry] };
    throw error;
  }
}

function dispatch(org: Org, call: DataCall): DataAnswer {
  const [kind = '', ...rest] = call.path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  switch (kind) {
    case 'query':
      return query(org, call, rest[0]);
    case 'sobjects':
      return sobjects(org, call, rest);
    case 'composite':
      return callComposite(org, call, rest, callData);
    case 'tooling':
      return createCustomField(org, call, rest);
    case 'limits':
      return limits(org);
    case '':
      return {
        status: 200,
        body: {
          sobjects: `${root(call)}/sobjects`,
          query: `${root(call)}/query`,
          composite: `${root(call)}/composite`,
          limits: `${root(call)}/limits`,
        },
      };
    default:
      throw notModelled(`${call.method} ${call.path}`);
  }
}

function limits({ host }: Org): DataAnswer {
  const { dailyRequests: Max } = traitsOf(host);
  return { status: 200, body: { DailyApiRequests: { Max, Remaining: Max } } };
}

const root = ({ version }: DataCall) => `/services/data/${version}`;

function query(org: Org, call: DataCall, locator: string | undefined): DataAnswer {
  if (call.method !== 'GET') throw notAllowed(call.method);
  const { soql, from } =
    locator === undefined ? { soql: call.query.get('q') ?? '', from: 0 } : opened(locator);
  const { total, rows } = runSoql(org, soql, call.version);
  const end = from + QUERY_PAGE;
  const done = end >= rows.length;
  const next = Buffer.from(JSON.stringify({ soql, from: end })).toString('base64url');
  return {
    status: 200,
    body: {
      totalSize: total,
      done,
      ...(done ? {} : { nextRecordsUrl: `${root(call)}/query/${next}` }),
      records: rows.slice(from, end),
    },
  };
}

const cursor = z.object({ soql: z.string(), from: z.int().min(0) });

function opened(locator: string): z.output<typeof cursor> {
  try {
    return cursor.parse(JSON.parse(Buffer.from(locator, 'base64url').toString('utf8')));
  } catch {
    throw new SalesforceError(400, {
      errorCode: 'INVALID_QUERY_LOCATOR',
      message: 'invalid query locator',
    });
  }
}

const notAllowed = (method: string): SalesforceError =>
  new SalesforceError(405, {
    errorCode: 'METHOD_NOT_ALLOWED',
    message: `HTTP Method '${method}' not allowed. Allowed are GET,HEAD,POST,PATCH,DELETE`,
  });

function sobjects(org: Org, call: DataCall, [name, id, more]: readonly string[]): DataAnswer {
  if (name === undefined || more !== undefined) throw notModelled(`${call.method} ${call.path}`);
  const object = known(org, name);
  if (id === undefined) {
    if (call.method !== 'POST') throw notModelled(`${call.method} ${call.path}`);
    return created(org, object, call);
  }
  if (id === 'describe') return { status: 200, body: describeObject(object) };
  return one(org, call, object, recordOf(org, object, id));
}

/** In paths an unknown object is 404, in queries 400. */
function known(org: Org, name: string): SObjectType {
  try {
    return objectOf(org, name);
  } catch (error) {
    if (error instanceof SalesforceError && error.status === 400) throw notFound();
    throw error;
  }
}

function created(org: Org, object: SObjectType, call: DataCall): DataAnswer {
  const id = org.site.database.transaction(() => createRecord(org, object.name, bodyValues(call)));
  return {
    status: 201,
    body: { id, success: true, errors: [] satisfies readonly ErrorEntry[] },
    location: `${root(call)}/sobjects/${object.name}/${id}`,
  };
}

function one(org: Org, call: DataCall, object: SObjectType, record: SObjectRecord): DataAnswer {
  switch (call.method) {
    case 'GET':
      return { status: 200, body: recordBody(object, record, call) };
    case 'PATCH':
      org.site.database.transaction(() => updateRecord(org, object, record, bodyValues(call)));
      return { status: 204, body: undefined };
    case 'DELETE':
      org.site.database.transaction(() => deleteRecord(org, record));
      return { status: 204, body: undefined };
    default:
      throw notAllowed(call.method);
  }
}

function recordBody(object: SObjectType, record: SObjectRecord, call: DataCall) {
  const asked = call.query.get('fields')?.split(',') ?? Object.keys(object.fields);
  const entries = asked.map((written) => {
    const found = fieldOf(object, written.trim());
    if (found === undefined) throw noSuchColumn(written, object.name);
    return [found.name, shown(found.field, record.values[found.name])] as const;
  });
  return {
    attributes: attributesOf(object.name, record.id, call.version),
    ...Object.fromEntries(entries),
  };
}

function bodyValues(call: DataCall): z.output<typeof values> {
  const read = values.safeParse(call.body);
  if (read.success) return read.data;
  throw new SalesforceError(400, {
    errorCode: 'JSON_PARSER_ERROR',
    message: 'The HTTP entity body is required, but this request has no entity body.',
  });
}
