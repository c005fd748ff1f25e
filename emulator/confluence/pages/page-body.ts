import { z } from 'zod';
import { readAdf } from '../bodies/read-adf';
import { ConfluenceError } from '../confluence-error';
import type { ContentBody } from '../model/content';
import { storageFault } from './storage-format';

const written = z.object({ representation: z.string(), value: z.string() });

/** A body as it is written: one representation, or `{storage: …}` and `{atlas_doc_format: …}` around it. */
export const bodySchema = z.union([
  written,
  z.object({ storage: written }).transform(({ storage }) => storage),
  z.object({ atlas_doc_format: written }).transform(({ atlas_doc_format }) => atlas_doc_format),
]);

/** @throws ConfluenceError 400 for markup that is not well-formed, or another representation. */
export function checkBody({ representation, value }: z.output<typeof bodySchema>): ContentBody {
  switch (representation) {
    case 'storage': {
      const fault = storageFault(value);
      if (fault !== undefined) throw new ConfluenceError(400, `Error parsing xhtml: ${fault}`);
      return { representation, value };
    }
    case 'atlas_doc_format':
      readAdf(value);
      return { representation, value };
    default:
      throw new ConfluenceError(400, `A body cannot be written as ${representation}.`);
  }
}
