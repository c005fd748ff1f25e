import { z } from 'zod';
import { defaultRules, type PriorityRules } from '../domain/priority/rules';
import type { PriorityRulesStore } from '../usecases/ports/priority-rules';
import { storedRules } from './rules-codec';
import { versionedDocument } from './versioned-document';

const rules = storedRules.extend({
  schemaVersion: z.literal(1),
  version: z.number().int(),
  published: z.object({ accountId: z.string(), at: z.iso.datetime() }).exactOptional(),
});

const documents = versionedDocument<PriorityRules>('priority-rules', rules, defaultRules);

/** A batch takes 25 keys. @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
const mostListed = 20;

async function latest(): Promise<readonly PriorityRules[]> {
  const inForce = await documents.read();
  const before = Array.from({ length: mostListed - 1 }, (_, index) => inForce.version - 1 - index);
  return [inForce, ...(await documents.readVersions(before.filter((version) => version > 0)))];
}

/** The rules of the priority score in Forge storage. */
export const rulesStore: PriorityRulesStore = {
  current: documents.read,
  version: documents.readVersion,
  latest,
  publish: documents.save,
};
