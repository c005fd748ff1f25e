import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { RulesDraft } from '../domain/priority/rules-draft';
import type { RulesDrafts } from '../usecases/ports/rules-drafts';
import { storedRules } from './rules-codec';
import { conditionally } from './storage-conflict';

const entityName = 'settings';
const key = 'priority-rules-draft';

const stored = z.object({
  name: z.literal(key),
  version: z.number().int(),
  document: z.object({
    schemaVersion: z.literal(1),
    basedOn: z.number().int(),
    rules: storedRules,
    kept: z.object({ accountId: z.string(), at: z.iso.datetime() }),
  }),
});

type Stored = z.infer<typeof stored>;

/** The draft of the rules in Forge storage: one document, locked by its revision. */
export const rulesDrafts: RulesDrafts = {
  async find() {
    const found = await kvs.entity<unknown>(entityName).get(key);
    if (found === undefined) return undefined;
    const { version, document } = stored.parse(found);
    const { basedOn, rules, kept } = document;
    return { revision: version, basedOn, rules, kept };
  },
  store: (draft) => conditionally(() => (draft.revision === 1 ? first(draft) : over(draft))),
};

async function first(draft: RulesDraft): Promise<void> {
  const entity = kvs.entity<Stored>(entityName);
  await entity.set(key, storedAs(draft), { keyPolicy: 'FAIL_IF_EXISTS' });
}

async function over(draft: RulesDraft): Promise<void> {
  const before = FilterConditions.equalTo(draft.revision - 1);
  const conditions = new Filter<Stored>().and('version', before);
  await kvs.transact().set(key, storedAs(draft), { entityName, conditions }).execute();
}

function storedAs({ revision, ...draft }: RulesDraft): Stored {
  return stored.parse({ name: key, version: revision, document: { schemaVersion: 1, ...draft } });
}
