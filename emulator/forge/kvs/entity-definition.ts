import { z } from 'zod';

const type = z.enum(['integer', 'float', 'string', 'boolean', 'any']);
const index = z.union([
  z.string().transform((name) => ({ name, partition: [], range: [name] })),
  z.object({
    name: z.string(),
    partition: z.array(z.string()).default([]),
    range: z.array(z.string()).max(1),
  }),
]);

/**
 * A custom entity as the manifest's `app.storage.entities` declares it,
 * https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/.
 */
const entity = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type })),
  indexes: z.array(index).default([]),
});

export type EntityDefinition = z.output<typeof entity>;
export type EntityIndex = EntityDefinition['indexes'][number];

/** Every entity has this index, over the key itself. */
export const BY_KEY: EntityIndex = { name: 'by-key', partition: [], range: ['key'] };

/** Reads the entities of a manifest. @throws ZodError when one is not declared as documented. */
export function parseEntities(declared: readonly unknown[]): ReadonlyMap<string, EntityDefinition> {
  return new Map(
    z
      .array(entity)
      .parse(declared)
      .map((each) => [each.name, each]),
  );
}
