import type { InvocationError } from '@forge/events';
import { z } from 'zod';
import { orderPublication } from '../usecases/order-publication';
import { portsAs } from './ports';
import { withRetry } from './retry';

const payload = z.object({
  issue: z.object({ id: z.coerce.string().optional(), key: z.string().optional() }),
});

/** Post function on Deliver: the publication itself is worked off by the queue. */
export function publishAsset(given: unknown): Promise<InvocationError | undefined> {
  return withRetry('publish-asset', async () => {
    const { issue } = payload.parse(given);
    await orderPublication(portsAs('app'), issue.id ?? issue.key ?? '');
  });
}
