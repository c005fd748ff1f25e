import { z } from 'zod';

const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));
const ttl = z.object({
  value: z.number().int().positive(),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});
const getOptions = z.object({ metadataFields: metadataFields.optional() });
const setOptions = z.strictObject({
  ttl: ttl.optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: metadataFields.optional(),
});
const ttlOptions = z.strictObject({ ttl: ttl.optional() });

const condition = z.enum([
  'BEGINS_WITH',
  'BETWEEN',
  'CONTAINS',
  'NOT_CONTAINS',
  'EQUAL_TO',
  'NOT_EQUAL_TO',
  'EXISTS',
  'NOT_EXISTS',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
]);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const clause = z.object({ condition, values: z.array(scalar) });
const filter = clause.extend({ property: z.string() });
const filters = z.strictObject({ and: z.array(filter).optional(), or: z.array(filter).optional() });

const key = z.string();
const entityName = z.string().optional();
const value = z.unknown();

/** Bodies of the calls that `@forge/kvs` makes, by path below `/api/v1/`. */
export const kvsRequests = {
  get: z.object({ key, options: getOptions.optional() }),
  set: z.object({ key, value, options: setOptions.optional() }),
  delete: z.object({ key }),
  entityGet: z.object({ entityName: z.string(), key, options: getOptions.optional() }),
  entitySet: z.object({ entityName: z.string(), key, value, options: setOptions.optional() }),
  entityDelete: z.object({ entityName: z.string(), key }),
  query: z.object({
    limit: z.number().optional(),
    after: z.string().optional(),
    where: z
      .array(
        z.object({ property: z.string(), condition: z.string(), values: z.array(z.unknown()) }),
      )
      .optional(),
    options: getOptions.optional(),
  }),
  entityQuery: z.object({
    entityName: z.string(),
    indexName: z.string(),
    partition: z.array(scalar).optional(),
    range: clause.optional(),
    filters: filters.optional(),
    sort: z.enum(['ASC', 'DESC']).optional(),
    limit: z.number().optional(),
    cursor: z.string().optional(),
    options: getOptions.optional(),
  }),
  batchGet: z.array(z.object({ key, entityName, options: getOptions.optional() })),
  batchSet: z.array(z.object({ key, entityName, value, options: ttlOptions.optional() })),
  batchDelete: z.array(z.object({ key, entityName })),
  transaction: z.object({
    set: z
      .array(
        z.object({
          key,
          value,
          entityName,
          conditions: filters.optional(),
          options: ttlOptions.optional(),
        }),
      )
      .optional(),
    delete: z.array(z.object({ key, entityName, conditions: filters.optional() })).optional(),
    check: z.array(z.object({ key, entityName, conditions: filters })).optional(),
  }),
} as const;

export type Clause = z.output<typeof clause>;
export type Filter = z.output<typeof filter>;
export type Filters = z.output<typeof filters>;
export type Scalar = z.output<typeof scalar>;
export type MetadataFields = z.output<typeof metadataFields>;
export type SetOptions = z.output<typeof setOptions>;
export type EntityQuery = z.output<typeof kvsRequests.entityQuery>;
export type KeyQuery = z.output<typeof kvsRequests.query>;
export type TransactionRequest = z.output<typeof kvsRequests.transaction>;
