import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Arrivals } from '../usecases/ports/arrivals';

const stored = z.object({
  schemaVersion: z.literal(1),
  issueId: z.string(),
  arrivedOn: z.iso.date(),
  incident: z.number().int(),
  state: z.discriminatedUnion('is', [
    z.object({ is: z.literal('admitted') }),
    z.object({ is: z.literal('unjudged') }),
    z.object({ is: z.literal('asking'), since: z.string(), text: z.string() }),
    z.object({ is: z.literal('asked') }),
  ]),
});

const keyOf = (issueId: string) => `arrival:${issueId}`;

/** Arrivals in Forge storage. The queue `intake` sweeps one request at a time, so each has one writer. */
export const arrivals: Arrivals = {
  async find(issueId) {
    const found = await kvs.get<unknown>(keyOf(issueId));
    if (found === undefined) return undefined;
    const { issueId: id, arrivedOn, incident, state } = stored.parse(found);
    return { issueId: id, arrivedOn, incident, state };
  },
  async save(arrival) {
    await kvs.set(keyOf(arrival.issueId), { schemaVersion: 1, ...arrival });
  },
};
