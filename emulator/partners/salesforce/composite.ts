import { z } from 'zod';
import type { DataAnswer, DataCall } from './data-answer';
import { allOrNothing, attempt, HALTED } from './all-or-none';
import { callCollection } from './collection';
import type { Org } from './org';
import { readRequest, refuseMore } from './read-request';
import { notModelled, SalesforceError } from './salesforce-error';

type Caller = (org: Org, call: DataCall) => DataAnswer;

/** Steps of a composite call, https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm */
const COMPOSITE_LIMIT = 25;
const step = z.object({
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  url: z.string(),
  referenceId: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  body: z.unknown().optional(),
});
const composite = z.object({
  allOrNone: z.boolean().default(false),
  compositeRequest: z.array(step).min(1),
});
type Step = z.output<typeof step>;

/** `/composite` and `/composite/sobjects`: many calls in one, each seeing what those before it made. */
export function callComposite(
  org: Org,
  call: DataCall,
  path: readonly string[],
  perform: Caller,
): DataAnswer {
  if (path[0] === 'sobjects' && path.length === 1) return callCollection(org, call);
  if (path.length > 0 || call.method !== 'POST') throw notModelled(`${call.method} ${call.path}`);
  const asked = readRequest(composite, call.body);
  refuseMore(asked.compositeRequest.length, COMPOSITE_LIMIT);
  const { answers, halted } = allOrNothing(org, asked.allOrNone, () =>
    stepByStep(asked.compositeRequest, (each, known) => perform(org, stepCall(each, known))),
  );
  const compositeResponse = asked.compositeRequest.map(({ referenceId }, at) => {
    const answer = answers[at] ?? HALTED;
    const shown = halted && answer.status < 400 ? HALTED : answer;
    return {
      body: shown.body ?? null,
      httpHeaders: shown.location === undefined ? {} : { Location: shown.location },
      httpStatusCode: shown.status,
      referenceId,
    };
  });
  return { status: 200, body: { compositeResponse } };
}

type Known = ReadonlyMap<string, unknown>;

function stepByStep(
  steps: readonly Step[],
  perform: (step: Step, known: Known) => DataAnswer,
): readonly DataAnswer[] {
  const known = new Map<string, unknown>();
  return steps.map((each) => {
    const answer = attempt(() => perform(each, known));
    known.set(each.referenceId, answer.body);
    return answer;
  });
}

const PATH = /^\/services\/data\/(v\d+\.0)(\/[^?]*)(?:\?(.*))?$/;

function stepCall({ method, url, body }: Step, known: Known): DataCall {
  const [, version, path, query] = PATH.exec(filled(url, known)) ?? [];
  if (version === undefined || path === undefined) throw notModelled(`${method} ${url}`);
  return {
    method,
    version,
    path,
    query: new URLSearchParams(query ?? ''),
    body: body === undefined ? undefined : fill(body, known),
  };
}

/** Puts in what `@{reference.path}` stands for, in every text of a value. */
function fill(value: unknown, known: Known): unknown {
  if (typeof value === 'string') return filled(value, known);
  if (Array.isArray(value)) return value.map((each) => fill(each, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each, known)]));
}

function filled(text: string, known: Known): string {
  return text.replace(
    /@\{([A-Za-z][A-Za-z0-9_]*)((?:\.\w+|\[\d+\])*)\}/g,
    (whole, name: string, path: string) => {
      const parts = path.match(/\w+/g) ?? [];
      const value = parts.reduce<unknown>(memberOf, known.get(name));
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      throw new SalesforceError(400, {
        errorCode: 'PROCESSING_HALTED',
        message: `Invalid reference specified. No value for ${whole} found.`,
      });
    },
  );
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const members: Readonly<Record<string, unknown>> = { ...value };
  return members[name];
}
