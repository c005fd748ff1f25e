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
  name: z
    .string()
    .min(3)
    .max(60)
    .regex(/^(?![.\-_])(?!.*\.{2})[_a-z0-9:\-.]+(?<!\.)$/),
  attributes: z
    .record(z.string().regex(/^[_A-Za-z][_0-9A-Za-z]{0,29}$/), z.object({ type }))
    .refine(
      (attributes) => Object.keys(attributes).length <= 50,
      'An entity has 50 attributes at most.',
    ),
  indexes: z.array(index).max(7).default([]),
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
      .max(20)
      .parse(declared)
      .map((each) => [each.name, each]),
  );
}
