/** A refusal of HubSpot's API: its status and the words of its error body. */
export class HubspotError extends Error {
  constructor(
    readonly status: 400 | 401 | 404 | 409 | 429 | 501,
    readonly category: string,
    message: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'HubspotError';
  }
}

export const notFound = (path: string): HubspotError =>
  new HubspotError(404, 'OBJECT_NOT_FOUND', `Object not found.  objectId are usually numeric.`, {
    context: { path: [path] },
  });

export const invalid = (
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): HubspotError => new HubspotError(400, 'VALIDATION_ERROR', message, more);
