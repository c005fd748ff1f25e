import { z } from 'zod';
import { readAdf } from '../bodies/read-adf';
import { ConfluenceError } from '../confluence-error';
import type { ContentBody } from '../model/content';
import { jsonDepth } from '../rest-kit/json-depth';
import { storageDepth, storageFault } from './storage-format';

const written = z.object({ representation: z.string(), value: z.string() });

/** A body as it is written: one representation, or `{storage: …}` and `{atlas_doc_format: …}` around it. */
export const bodySchema = z.union([
  written,
  z.object({ storage: written }).transform(({ storage }) => storage),
  z.object({ atlas_doc_format: written }).transform(({ atlas_doc_format }) => atlas_doc_format),
]);

/** Elements or nodes inside of each other; a limit of the emulator, Atlassian documents none. */
const MOST_LEVELS = 100;

/** @throws ConfluenceError 400 for markup that is not well-formed or too deep, or another representation. */
export function checkBody({ representation, value }: z.output<typeof bodySchema>): ContentBody {
  switch (representation) {
    case 'storage': {
      refuseDepth(storageDepth(value));
      const fault = storageFault(value);
      if (fault !== undefined) throw new ConfluenceError(400, `Error parsing xhtml: ${fault}`);
      return { representation, value };
    }
    case 'atlas_doc_format':
      // A node and the list of what it holds are two levels of JSON.
      refuseDepth(jsonDepth(value) / 2);
      readAdf(value);
      return { representation, value };
    default:
      throw new ConfluenceError(400, `A body cannot be written as ${representation}.`);
  }
}

function refuseDepth(levels: number): void {
  if (levels <= MOST_LEVELS) return;
  throw new ConfluenceError(400, `A body is nested at most ${MOST_LEVELS} levels deep.`);
}
