import { existsSync } from 'node:fs';
import { readOperations, type Operation, type Operations, type Parameter } from './api-operations';
import { jsonSchemas, type JsonSchemas, type SchemaProblem } from './json-schemas';

/** A fault of the description itself that is let pass, at one place of one operation. */
export interface Waiver {
  /** Method and path template as the description writes them: `GET /rest/api/3/field`. */
  readonly operation: string;
  /**
   * `answer`, `request`, `query` or `path`, then the names down to the place, `*` for any index of a
   * list: `answer/comments/*`, and so on. `status/204` for a status that is not described.
   */
  readonly at: string;
  readonly reason: string;
}

/** A keyword of a schema that contradicts the rest of it, and is left out. */
export interface FaultyKeyword {
  readonly schema: string;
  readonly keyword: string;
  readonly reason: string;
}

/** One call as it went over the wire. */
export interface ObservedCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The JSON that was sent; absent where none was. */
  readonly requestBody?: unknown;
  readonly status: number;
  /** The JSON that was answered; `undefined` where none was. */
  readonly body: unknown;
}

/** Checks calls against an API description that Atlassian publishes. */
export interface PublishedApi {
  /**
   * What is wrong with a call: an operation or a status that is not described, a wrong answer, and,
   * where the call was accepted, a wrong request. Waived faults are left out.
   */
  problems(call: ObservedCall): readonly string[];
  describes(method: string, path: string): boolean;
  /** Waivers that no call has needed so far. */
  unusedWaivers(): readonly Waiver[];
}

/**
 * Reads a description; undefined when the file is not on this machine.
 * Throws where a schema lacks a keyword that is said to be faulty.
 */
export function publishedApi(
  file: string,
  waivers: readonly Waiver[] = [],
  faulty: readonly FaultyKeyword[] = [],
): PublishedApi | undefined {
  if (!existsSync(file)) return undefined;
  const operations = readOperations(file);
  const schemas = jsonSchemas(faulty.reduce(withoutKeyword, operations.schemas));
  const used = new Set<Waiver>();
  return {
    problems(call) {
      const operation = find(operations, call.method, call.path);
      if (operation === undefined) return [`${call.method} ${call.path} is not described`];
      return problemsOf(operation, schemas, call)
        .filter(({ at }) => !isWaived(waivers, used, operation.name, at))
        .map(({ at, message }) => `${operation.name}: ${at} ${message}`);
    },
    describes: (method, path) => find(operations, method, path) !== undefined,
    unusedWaivers: () => waivers.filter((waiver) => !used.has(waiver)),
  };
}

function withoutKeyword(schemas: Operations['schemas'], fault: FaultyKeyword) {
  const { [fault.keyword]: dropped, ...rest } = schemas[fault.schema] ?? {};
  if (dropped === undefined) throw new Error(`${fault.schema} has no ${fault.keyword} any more.`);
  return { ...schemas, [fault.schema]: rest };
}

const find = (operations: Operations, method: string, path: string) =>
  operations.find(method, path.split('?')[0] ?? path);

function isWaived(
  waivers: readonly Waiver[],
  used: Set<Waiver>,
  operation: string,
  at: string,
): boolean {
  const waiver = waivers.find((each) => each.operation === operation && each.at === at);
  if (waiver !== undefined) used.add(waiver);
  return waiver !== undefined;
}

function problemsOf(
  operation: Operation,
  schemas: JsonSchemas,
  call: ObservedCall,
): readonly SchemaProblem[] {
  const answered = answerProblems(operation, schemas, call);
  // What the site refused may well have been wrong; what it accepted may not.
  if (call.status >= 400) return answered;
  return [
    ...requestProblems(operation, schemas, call),
    ...queryProblems(operation, schemas, call.path),
    ...answered,
  ];
}

function answerProblems(
  operation: Operation,
  schemas: JsonSchemas,
  { status, body }: ObservedCall,
): readonly SchemaProblem[] {
  const answer = operation.answers.get(status);
  if (answer === undefined) {
    // Refusals that every operation shares (401, 404, 429 and so on) are not always listed.
    if (status >= 400) return [];
    return [{ at: `status/${status}`, message: 'is not described' }];
  }
  const { schema, isAlsoOther } = answer;
  if (schema === undefined || (body === undefined && isAlsoOther)) return [];
  // A few success answers have a schema of anything, and nothing is sent.
  if (body === undefined && (Object.keys(schema).length === 0 || status >= 400)) return [];
  return within('answer', schemas.problems(schema, body ?? null));
}

function requestProblems(
  { requestBody }: Operation,
  schemas: JsonSchemas,
  call: ObservedCall,
): readonly SchemaProblem[] {
  const schema = requestBody?.content?.['application/json']?.schema;
  if (schema === undefined) return [];
  if (call.requestBody !== undefined)
    return within('request', schemas.problems(schema, call.requestBody));
  return requestBody?.required === true ? [{ at: 'request', message: 'is missing' }] : [];
}

function queryProblems(
  { parameters }: Operation,
  schemas: JsonSchemas,
  path: string,
): readonly SchemaProblem[] {
  const query = new URL(path, 'http://localhost').searchParams;
  const known = parameters.filter((each) => each.in === 'query');
  const strangers = [...new Set(query.keys())]
    .filter((name) => known.every((each) => each.name !== name))
    .map((name) => ({ at: `query/${name}`, message: 'is not described' }));
  return [...strangers, ...known.flatMap((each) => parameterProblems(each, schemas, query))];
}

function parameterProblems(
  { name, required, schema }: Parameter,
  schemas: JsonSchemas,
  query: URLSearchParams,
): readonly SchemaProblem[] {
  const given = query.getAll(name);
  if (given.length === 0) return required ? [{ at: `query/${name}`, message: 'is missing' }] : [];
  const value = schema['type'] === 'array' ? given : given[0];
  return within(`query/${name}`, schemas.parameterProblems(schema, value));
}

const within = (place: string, problems: readonly SchemaProblem[]): readonly SchemaProblem[] =>
  problems.map(({ at, message }) => ({ at: at === '' ? place : `${place}/${at}`, message }));
