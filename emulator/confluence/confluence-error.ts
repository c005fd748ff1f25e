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

/** What the person may not see is not there. */
export const notFound = (what: string): ConfluenceError =>
  new ConfluenceError(404, `${what} was not found, or you may not see it.`);

export const notModelled = (what: string): ConfluenceError =>
  new ConfluenceError(501, `The emulator does not model ${what}.`);
