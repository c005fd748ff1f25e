import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** An address the app may reach: a bare pattern, or an object that carries one. */
const address = z.union([
  z.string(),
  z.object({ address: z.string() }).transform((it) => it.address),
]);
const addresses = z.array(address).optional();

/** Scopes as a list, or as a map whose values may allow impersonation. */
const scopes = z.union([
  z
    .array(z.string())
    .transform((names) => names.map((name) => ({ name, allowImpersonation: false }))),
  z
    .record(z.string(), z.object({ allowImpersonation: z.boolean().default(false) }))
    .transform((map) =>
      Object.entries(map).map(([name, { allowImpersonation }]) => ({ name, allowImpersonation })),
    ),
]);

const external = z.looseObject({
  fetch: z
    .object({ backend: addresses, client: addresses })
    .optional()
    .transform((fetch) => ({ backend: fetch?.backend ?? [], client: fetch?.client ?? [] })),
});

const schema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/.+$/, 'must be an ARI of an app'),
    runtime: z.looseObject({
      name: z.string(),
      /** https://developer.atlassian.com/platform/forge/limits-invocation/ */
      memoryMB: z.number().int().min(128).max(1024).default(512),
    }),
    storage: z.looseObject({ entities: z.array(z.unknown()).default([]) }).optional(),
  }),
  modules: z.record(z.string(), z.array(z.looseObject({ key: z.string() }))),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  translations: z
    .object({
      resources: z.array(z.object({ key: z.string(), path: z.string() })),
      fallback: z.object({ default: z.string() }).catchall(z.array(z.string())),
    })
    .optional(),
  permissions: z
    .looseObject({
      scopes: scopes.default([]),
      content: z
        .object({
          styles: z.array(z.literal('unsafe-inline')).default([]),
          scripts: z.array(z.string()).default([]),
        })
        .partial()
        .default({}),
      external: external.default({ fetch: { backend: [], client: [] } }),
    })
    .default({ scopes: [], content: {}, external: { fetch: { backend: [], client: [] } } }),
});

/** `manifest.yml` as the emulator reads it; properties it does not know are kept as written. */
export type Manifest = z.output<typeof schema>;

/**
 * Reads `<appDirectory>/manifest.yml`.
 * @throws Error that names the file and every place where it is not a manifest, or a key that two modules have
 */
export function readManifest(appDirectory: string): Manifest {
  const file = path.join(appDirectory, 'manifest.yml');
  const parsed = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not valid:\n${z.prettifyError(parsed.error)}`);
  const keys = Object.values(parsed.data.modules).flatMap((list) => list.map(({ key }) => key));
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  // Functions count as modules: all keys share one name space, as `forge lint` has it.
  if (twice !== undefined) throw new Error(`${file}: found duplicate module key '${twice}'`);
  return parsed.data;
}
