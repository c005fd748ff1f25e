import { z } from 'zod';
import type { ChangeResult } from '../usecases/ports/requests';
import { unexpected, type Reply } from './product-request';

const errorBody = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});

export type JiraErrors = z.infer<typeof errorBody>;

/** Jira's sentences in an error answer; none when the body is no error collection. */
export function jiraErrors(reply: Reply): JiraErrors {
  const parsed = errorBody.safeParse(reply.body);
  return parsed.success ? parsed.data : { errorMessages: [], errors: {} };
}

/** What an answer to a change means. Throws ProductFailure for an answer that is none of the outcomes. */
export function changeResult(what: string, reply: Reply): ChangeResult {
  if (reply.status >= 200 && reply.status < 300) return { kind: 'changed' };
  switch (reply.status) {
    case 401:
    case 403:
      return { kind: 'not-allowed' };
    case 404:
      return { kind: 'not-found' };
    case 409:
      return { kind: 'conflict' };
    case 400:
    case 422: {
      const { errorMessages, errors } = jiraErrors(reply);
      const message = [...errorMessages, ...Object.values(errors)].join(' ');
      return { kind: 'refused', message: message === '' ? 'Jira refused the change.' : message };
    }
    default:
      throw unexpected(what, reply);
  }
}
