import { z } from 'zod';
import { allOrNothing, attempt, HALTED } from './all-or-none';
import type { DataAnswer, DataCall } from './data-answer';
import { objectOf, type Org } from './org';
import { readRequest, refuseMore } from './read-request';
import { notModelled } from './salesforce-error';
import { createRecord, recordOf, updateRecord } from './write-records';

/** Records of one call, https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm */
const LIMIT = 200;

const collection = z.object({
  allOrNone: z.boolean().default(false),
  records: z.array(z.looseObject({ attributes: z.object({ type: z.string() }) })).min(1),
});

const refusals = z.array(
  z.object({ errorCode: z.string(), message: z.string(), fields: z.array(z.string()).default([]) }),
);

/** `/composite/sobjects`: creates (POST) or changes (PATCH) many records, with a result for each. */
export function callCollection(org: Org, call: DataCall): DataAnswer {
  const { method } = call;
  if (method !== 'POST' && method !== 'PATCH') throw notModelled(`${method} ${call.path}`);
  const asked = readRequest(collection, call.body);
  refuseMore(asked.records.length, LIMIT);
  const { answers, halted } = allOrNothing(org, asked.allOrNone, () =>
    asked.records.map((sent) =>
      attempt(() => ({
        status: 200,
        body: method === 'POST' ? created(org, sent) : changed(org, sent),
      })),
    ),
  );
  const body = answers.map((answer) => result(halted && answer.status < 400 ? HALTED : answer));
  return { status: 200, body };
}

type SentRecord = z.output<typeof collection>['records'][number];

const created = (org: Org, sent: SentRecord) => createRecord(org, sent.attributes.type, sent);

function changed(org: Org, sent: SentRecord): string {
  const object = objectOf(org, sent.attributes.type);
  const isId = ([name]: readonly [string, unknown]) => name.toLowerCase() === 'id';
  const given = Object.entries(sent).find(isId)?.[1];
  const record = recordOf(org, object, typeof given === 'string' ? given : '');
  const values = Object.entries(sent).filter((entry) => !isId(entry));
  updateRecord(org, object, record, Object.fromEntries(values));
  return record.id;
}

/** Collections call the code of an error `statusCode`. */
function result({ status, body }: DataAnswer) {
  if (status < 400) return { id: body, success: true, errors: [] };
  const errors = refusals
    .parse(body)
    .map(({ errorCode, message, fields }) => ({ statusCode: errorCode, message, fields }));
  return { success: false, errors };
}
