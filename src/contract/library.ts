import { z } from 'zod';
import { call } from './call';

/** A published asset as the library shows it. */
const libraryAsset = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  type: z.string(),
  industries: z.array(z.string()),
  version: z.number().int(),
  /** ISO date of the publication. */
  published: z.iso.date(),
  issueKey: z.string(),
  /** Path of the Confluence page, `/wiki/spaces/LIB/pages/123`. */
  pagePath: z.string(),
  file: z.object({ name: z.string(), size: z.number().int(), downloadPath: z.string() }),
});

/** Shards of the library index that changed since the revisions the browser knows. */
export const getLibrary = call(
  ['asset-library', 'request-desk', 'triage-board'],
  z.object({ known: z.record(z.string(), z.number().int()).default({}) }),
  z.object({
    shards: z.array(
      z.object({ shard: z.string(), revision: z.number().int(), assets: z.array(libraryAsset) }),
    ),
    /** Every shard there is, with its revision; what the browser holds beyond these is dropped. */
    revisions: z.record(z.string(), z.number().int()),
  }),
);
