/**
 * Limits of the key-value store and of custom entities,
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/.
 */
export const KVS_LIMITS = {
  /** characters */
  keyLength: 500,
  /** bytes of a value as JSON, 240 KiB */
  valueBytes: 240 * 1024,
  /** levels of objects and arrays within a value */
  valueDepth: 31,
  /** operations of a transaction, items of a batch */
  operations: 25,
  /** bytes of a transaction or a batch as JSON, 4 MB */
  transactionBytes: 4 * 1024 * 1024,
  /** entries of a query's page */
  page: 100,
  defaultPage: 10,
  /** bytes of the values of a range attribute, and of all partition attributes, of an index */
  rangeBytes: 900,
  partitionBytes: 1700,
  /** conditions of a query of custom entities */
  conditions: 100,
  /** characters of an entity's name */
  entityName: { least: 3, most: 60 },
  /** days; a value may expire a year from now at the latest */
  ttlDays: 365,
} as const;

/** https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-customentities/ */
export const KEY_FORMAT = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
