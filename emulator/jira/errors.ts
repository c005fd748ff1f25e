import { HTTPException } from 'hono/http-exception';

/** Jira's error body: sentences for the whole request, and sentences by field id. */
export interface JiraErrorBody {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/** Ends a Jira request with a status and Jira's error body. Thrown by routes, answered by `rest.ts`. */
export class JiraError extends HTTPException {
  readonly body: JiraErrorBody;

  constructor(
    status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500,
    messages: readonly string[],
    fieldErrors: Readonly<Record<string, string>> = {},
  ) {
    super(status, { message: [...messages, ...Object.values(fieldErrors)].join(' ') });
    this.body = { errorMessages: messages, errors: fieldErrors };
  }
}
