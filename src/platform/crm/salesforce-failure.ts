import { z } from 'zod';
import {
  asksToWait,
  badCredentials,
  refused,
  unknownField,
  type DealFailure,
} from './deal-failure';

const refusals = z.array(z.object({ errorCode: z.string(), message: z.string().default('') }));

/** The allowance of the day grows back by the hour; a queue can wait a quarter of one. */
const allowanceWaitSeconds = 900;

const missingColumn = /No such column '([^']{1,120})'/;

/**
 * What a refusal of Salesforce means.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
export function salesforceFailure(status: number, body: unknown): DealFailure {
  const read = refusals.safeParse(body);
  const [first] = read.success ? read.data : [];
  switch (first?.errorCode) {
    case 'REQUEST_LIMIT_EXCEEDED':
      return asksToWait(allowanceWaitSeconds);
    case 'INVALID_FIELD':
      return unknownField(missingColumn.exec(first.message)?.[1]);
    case 'MALFORMED_QUERY':
      return unknownField();
    case 'INVALID_TYPE':
      return badCredentials;
    default:
      return status === 401 || status === 403 ? badCredentials : refused;
  }
}
