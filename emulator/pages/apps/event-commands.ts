import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { emitAppEvent, onAppEvent } from './app-events';
import { callback, tell } from './callback';

const subscription = z.looseObject({ event: z.string(), callback });
const emission = z.looseObject({ event: z.string(), payload: z.unknown() });

/** Events between the frames of the page. `own` collects what ends when the frame goes. */
export function eventCommands(own: (end: () => void) => void): HostCommands {
  const listen = (prefix: string) => (payload: unknown) => {
    const asked = subscription.parse(payload);
    const end = onAppEvent(prefix + asked.event, (told) => {
      tell(asked.callback, told);
    });
    own(end);
    return { unsubscribe: end };
  };
  const emit = (prefix: string) => (payload: unknown) => {
    const asked = emission.parse(payload);
    emitAppEvent(prefix + asked.event, asked.payload);
  };
  return {
    on: listen(''),
    emit: emit(''),
    onPublic: listen('public:'),
    emitPublic: emit('public:'),
  };
}
