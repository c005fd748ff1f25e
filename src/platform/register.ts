import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { messageChannels, newestFirst, type RegisterEntry } from '../domain/intake/register';
import type { Register } from '../usecases/ports/register';
import { conditionally } from './storage-conflict';

const entityName = 'out-of-channel';

/** The most that storage gives at once. */
const pageSize = 100;

const person = z.object({ accountId: z.string(), displayName: z.string() });
const entryState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('not-processed') }),
  z.object({ is: z.literal('processed'), at: z.string(), issueKey: z.string() }),
]);
const entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    entryId: z.string(),
    issueId: z.string(),
    issueKey: z.string(),
    summary: z.string(),
    by: person.exactOptional(),
    at: z.string(),
    missing: z.array(z.string()),
    state: entryState,
  }),
  z.object({
    kind: z.literal('message'),
    entryId: z.string(),
    channel: z.enum(messageChannels),
    from: z.string().exactOptional(),
    notedBy: person,
    at: z.string(),
    title: z.string(),
    draftId: z.string(),
    state: entryState,
  }),
]);
const stored = z.object({
  entryId: z.string(),
  state: z.enum(['not-processed', 'processed']),
  entry: z.object({ schemaVersion: z.literal(1), document: entry }),
});

type Stored = { readonly entryId: string; readonly state: string; readonly entry: unknown };

/** The register in Forge storage: an entity for each entry. */
export const register: Register = {
  async find(entryId) {
    const found = await kvs.entity<unknown>(entityName).get(entryId);
    return found === undefined ? undefined : stored.parse(found).entry.document;
  },
  add(added) {
    return conditionally(() =>
      kvs
        .entity<Stored>(entityName)
        .set(added.entryId, storedAs(added), { keyPolicy: 'FAIL_IF_EXISTS' }),
    );
  },
  async save(saved) {
    await kvs.entity<Stored>(entityName).set(saved.entryId, storedAs(saved));
  },
  async list() {
    return newestFirst(await page());
  },
};

function storedAs(kept: RegisterEntry): Stored {
  const { entryId, state } = kept;
  return { entryId, state: state.is, entry: { schemaVersion: 1, document: entry.parse(kept) } };
}

/** Page after page: they are few beside the requests of the form. */
async function page(cursor?: string): Promise<readonly RegisterEntry[]> {
  const query = kvs.entity<unknown>(entityName).query().index('state').limit(pageSize);
  const { results, nextCursor } = await (
    cursor === undefined ? query : query.cursor(cursor)
  ).getMany();
  const found = results.map(({ value }) => stored.parse(value).entry.document);
  return nextCursor === undefined ? found : [...found, ...(await page(nextCursor))];
}
