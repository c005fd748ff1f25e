import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { CycleTimeStore } from '../usecases/ports/cycle-time-store';

const key = 'cycle-times';

const days = z.array(z.number().int()).exactOptional();

const stored = z.object({
  schemaVersion: z.literal(1),
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

/** The cycle times in Forge storage: one document, written over by whoever computes them next. */
export const cycleTimeStore: CycleTimeStore = {
  async find() {
    const found = await kvs.get<unknown>(key);
    return found === undefined ? undefined : stored.parse(found);
  },
  async keep(times) {
    await kvs.set(key, stored.parse({ schemaVersion: 1, ...times }));
  },
  async forget() {
    await kvs.delete(key);
  },
};
