import { z } from 'zod';
import type { InstalledApp } from '../installed-app';

const output = z.object({
  key: z.string(),
  statusCode: z.int().min(200).max(599),
  contentType: z.string().optional(),
  body: z.string().optional(),
});

const properties = z.object({
  function: z.string(),
  response: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('static'), outputs: z.array(output) }),
      z.object({ type: z.literal('dynamic') }),
    ])
    .default({ type: 'dynamic' }),
  /** Asks Atlassian to check a signature before the function runs. */
  request: z.object({ authentication: z.string().default('none') }).optional(),
});

/** A `webtrigger` module of the manifest. */
export type WebTriggerModule = z.output<typeof properties> & { readonly key: string };

/** @throws ZodError for a module that is not written as the manifest reference says */
export function webTriggerModule(app: InstalledApp, key: string): WebTriggerModule | undefined {
  const module = app.modulesOf('webtrigger').find((candidate) => candidate.key === key);
  return module === undefined ? undefined : { key, ...properties.parse(module.properties) };
}
