import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { efforts } from '../domain/request-fields';
import type { CycleTimeStore } from '../usecases/ports/cycle-time-store';

const key = 'cycle-times';

const days = z
  .array(z.object({ days: z.number().int(), effort: z.enum(efforts).exactOptional() }))
  .exactOptional();

const stored = z.object({
  schemaVersion: z.literal(2),
  computedAt: z.iso.datetime(),
  settingsVersion: z.number().int(),
  times: z.object({
    'Case study': days,
    Deck: days,
    Brochure: days,
    'One-pager': days,
    'Proposal template': days,
    Video: days,
    Other: days,
  }),
});

/** Times without sizes are as good as none: they are computed anew. */
const old = z.object({ schemaVersion: z.literal(1) });

/** The cycle times in Forge storage: one document, written over by whoever computes them next. */
export const cycleTimeStore: CycleTimeStore = {
  async find() {
    const found = await kvs.get<unknown>(key);
    if (found === undefined || old.safeParse(found).success) return undefined;
    const { computedAt, settingsVersion, times } = stored.parse(found);
    return { computedAt, settingsVersion, times };
  },
  async keep(times) {
    await kvs.set(key, stored.parse({ schemaVersion: 2, ...times }));
  },
  async forget() {
    await kvs.delete(key);
  },
};
