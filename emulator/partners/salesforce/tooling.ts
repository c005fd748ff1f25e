import { z } from 'zod';
import type { DataAnswer, DataCall } from './data-answer';
import { addCustomField, objectOf, type Org } from './org';
import { notModelled, SalesforceError } from './salesforce-error';
import type { SObjectField } from './sobject-types';

const TYPES = {
  Text: 'string',
  LongTextArea: 'textarea',
  Url: 'string',
  Number: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Checkbox: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
} as const satisfies Readonly<Record<string, SObjectField['type']>>;

const request = z.object({
  FullName: z.string().regex(/^\w+\.\w+__c$/),
  Metadata: z.object({
    type: z.enum([
      'Text',
      'LongTextArea',
      'Url',
      'Number',
      'Currency',
      'Percent',
      'Checkbox',
      'Date',
      'DateTime',
      'Email',
    ]),
    label: z.string(),
    length: z.int().positive().optional(),
    required: z.boolean().default(false),
  }),
});

/** `POST /tooling/sobjects/CustomField`: the one call of the Tooling API that is there, for custom fields. */
export function createCustomField(org: Org, call: DataCall, path: readonly string[]): DataAnswer {
  if (call.method !== 'POST' || path.join('/') !== 'sobjects/CustomField') {
    throw notModelled(`${call.method} ${call.path}`);
  }
  const read = request.safeParse(call.body);
  if (!read.success) {
    throw new SalesforceError(400, {
      errorCode: 'INVALID_FIELD',
      message: read.error.issues[0]?.message ?? 'The field is not described well.',
    });
  }
  const { FullName, Metadata } = read.data;
  const [object = '', name = ''] = FullName.split('.');
  const { type, length, required } = Metadata;
  addCustomField(org, objectOf(org, object).name, name, {
    type: TYPES[type],
    ...(length === undefined ? {} : { length }),
    ...(required ? { required } : {}),
  });
  return { status: 201, body: { id: `00Nbm${FullName.length}`, success: true, errors: [] } };
}
