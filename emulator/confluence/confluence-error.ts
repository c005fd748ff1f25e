import { HTTPException } from 'hono/http-exception';

/** Ends a Confluence request. `rest.ts` writes the body in the form of the API version that was called. */
export class ConfluenceError extends HTTPException {
  constructor(
    status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 501,
    readonly title: string,
  ) {
    super(status, { message: title });
  }
}

/**
 * The caller may see it and not do it: 403 in version 1. The description of version 2 has no 403 for these and
 * answers 404, https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-put.
 */
export class NotPermitted extends ConfluenceError {
  constructor(title: string) {
    super(403, title);
  }
}

/** What the person may not see is not there. */
export const notFound = (what: string): ConfluenceError =>
  new ConfluenceError(404, `${what} was not found, or you may not see it.`);

export const notModelled = (what: string): ConfluenceError =>
  new ConfluenceError(501, `The emulator does not model ${what}.`);
