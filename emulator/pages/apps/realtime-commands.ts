import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { ApiError } from '../http/api-error';
import { sendJson } from '../http/request';
import { callback, tell } from './callback';
import { subscribeRealtime } from './realtime-stream';
import type { Surface } from './surface';

const address = z.looseObject({
  channelName: z.string(),
  isGlobal: z.boolean().optional(),
  options: z.record(z.string(), z.unknown()).nullish(),
});
const subscription = address.extend({ onEvent: callback });
const publication = address.extend({ eventPayload: z.unknown().optional() });

/** Which channel a surface means: channels belong to a module in its place unless they are global. */
const channelOf = (surface: Surface, asked: z.infer<typeof address>) => ({
  moduleKey: surface.moduleKey,
  extension: surface.extension,
  channelName: asked.channelName,
  isGlobal: asked.isGlobal ?? false,
  options: asked.options ?? {},
});

/** A refused publish is no rejection: its result has the reasons. */
async function publish(surface: Surface, payload: unknown): Promise<unknown> {
  const asked = publication.parse(payload);
  const body = { ...channelOf(surface, asked), eventPayload: asked.eventPayload };
  try {
    return await sendJson('POST', '/__forge/realtime/publish', body, z.unknown());
  } catch (failure) {
    if (!(failure instanceof ApiError)) throw failure;
    return { eventId: null, eventTimestamp: null, errors: failure.messages };
  }
}

/** Realtime channels, through the site's realtime service. */
export function realtimeCommands(surface: Surface, own: (end: () => void) => void): HostCommands {
  return {
    publishRealtimeChannel: (payload) => publish(surface, payload),
    subscribeRealtimeChannel: async (payload) => {
      const { onEvent, ...asked } = subscription.parse(payload);
      const end = await subscribeRealtime(channelOf(surface, asked), (told) => {
        tell(onEvent, told);
      });
      own(end);
      return { unsubscribe: end };
    },
  };
}
