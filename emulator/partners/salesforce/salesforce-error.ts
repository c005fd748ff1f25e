/** One entry of the list that Salesforce answers a refused call with. */
export interface ErrorEntry {
  readonly message: string;
  readonly errorCode: string;
  readonly fields?: readonly string[];
}

/** A refusal of Salesforce's REST API, https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm */
export class SalesforceError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 501,
    readonly entry: ErrorEntry,
  ) {
    super(entry.message);
    this.name = 'SalesforceError';
  }
}

export const notFound = (): SalesforceError =>
  new SalesforceError(404, {
    errorCode: 'NOT_FOUND',
    message: 'The requested resource does not exist',
  });

export const malformedQuery = (message: string): SalesforceError =>
  new SalesforceError(400, { errorCode: 'MALFORMED_QUERY', message });

export const noSuchColumn = (field: string, object: string): SalesforceError =>
  new SalesforceError(400, {
    errorCode: 'INVALID_FIELD',
    message: `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
  });

export const noSuchObject = (object: string): SalesforceError =>
  new SalesforceError(400, {
    errorCode: 'INVALID_TYPE',
    message: `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
  });

export const notModelled = (what: string): SalesforceError =>
  new SalesforceError(501, { errorCode: 'NOT_MODELLED', message: `${what} is not modelled.` });
