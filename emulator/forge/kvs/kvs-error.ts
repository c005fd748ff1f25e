export type KvsErrorCode =
  | 'KEY_NOT_FOUND'
  | 'KEY_CONFLICT'
  | 'CONDITIONAL_CHECK_FAILED'
  | 'KEY_TOO_SHORT'
  | 'EMPTY_KEY'
  | 'KEY_TOO_LONG'
  | 'INVALID_KEY'
  | 'INVALID_VALUE'
  | 'MAX_SIZE'
  | 'MAX_DEPTH'
  | 'INVALID_TTL'
  | 'ENTITY_TYPE_TOO_SHORT'
  | 'ENTITY_TYPE_TOO_LARGE'
  | 'INVALID_ENTITY_TYPE'
  | 'INVALID_ENTITY_VALUE'
  | 'INVALID_ENTITY_ATTRIBUTE'
  | 'INVALID_ENTITY_INDEX'
  | 'LIST_QUERY_LIMIT_EXCEEDED'
  | 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'
  | 'QUERY_WHERE_INVALID'
  | 'QUERY_WHERE_FIELD_INVALID'
  | 'INVALID_FILTER_CONDITION'
  | 'INVALID_FILTER_VALUES'
  | 'EMPTY_FILTER_OPERATOR'
  | 'INVALID_FILTER_OPERATORS_COMBINATION'
  | 'INSUFFICIENT_FILTER_VALUES'
  | 'INVALID_CURSOR'
  | 'TRANSACTION_LIMIT_EXCEEDED'
  | 'DUPLICATE_KEY'
  | 'RATE_LIMIT_EXCEEDED'
  | 'INVALID_REQUEST';

/**
 * A refused storage call. Codes follow
 * https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-customentities/
 * where that page has one; an app must not branch on the others.
 */
export class KvsError extends Error {
  override readonly name = 'KvsError';

  constructor(
    readonly code: KvsErrorCode,
    message: string,
    readonly status: 400 | 404 | 409 | 429 = 400,
  ) {
    super(message);
  }
}

export const keyNotFound = (key: string): KvsError =>
  new KvsError('KEY_NOT_FOUND', `Key ${key} does not exist`, 404);
