import { z } from 'zod';
import type { HostCommands } from '../../bridge/host';
import { RefusedCommand } from '../../bridge/refused-commands';
import { callback, tell } from './callback';
import type { Surface } from './surface';

const problem = z.looseObject({ error: z.string(), cause: z.unknown().optional() });

/** The value of a `jira:customField` that the frame shows or edits, now and after every change. */
export function fieldCommands(surface: Surface, own: (end: () => void) => void): HostCommands {
  return {
    getCustomFieldInternalAPI: () => {
      const source = surface.fieldValue;
      if (source === undefined) throw new RefusedCommand('getCustomFieldInternalAPI');
      return {
        actions: {
          onFieldDataChange: (payload: unknown) => {
            const listener = callback.parse(payload);
            const say = (): void => {
              tell(listener, { fieldValue: source.now() });
            };
            say();
            own(source.onChange(say));
          },
          onBridgeError: (payload: unknown) => {
            console.error('A custom field of an app has failed.', problem.parse(payload));
          },
        },
      };
    },
  };
}
