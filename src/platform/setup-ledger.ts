import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { SetupLedgers } from '../usecases/ports/setup-run';

const key = 'setup-ledger';

const ledger = z.object({
  schemaVersion: z.literal(1),
  runId: z.string(),
  progressed: z.number(),
  requesterGroup: z.string().optional(),
  entries: z.record(
    z.string(),
    z.object({
      state: z.enum(['missing', 'present', 'drifted', 'queued', 'running', 'failed']),
      detail: z.string(),
    }),
  ),
});

/** The ledger of the last set-up run in Forge storage. One that cannot be read counts as none. */
export const setupLedgers: SetupLedgers = {
  async find() {
    const stored = ledger.safeParse(await kvs.get<unknown>(key));
    return stored.success ? stored.data : undefined;
  },
  async save(next) {
    await kvs.set(key, next);
  },
};
