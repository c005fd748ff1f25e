import { z } from 'zod';
import { refusalOf } from '../../bridge/refused-commands';
import type { HostCommands } from '../../bridge/host';
import { callback, tell } from './callback';
import type { Surface } from './surface';

const problem = z.looseObject({ error: z.string(), cause: z.unknown().optional() });

/** The value of a `jira:customField` that the frame shows or edits, now and after every change. */
export function fieldCommands(surface: Surface, own: (end: () => void) => void): HostCommands {
  return {
    getCustomFieldInternalAPI: () => {
      if (surface.fieldValue === undefined) {
        throw new Error(refusalOf('getCustomFieldInternalAPI'));
      }
      const { now, onChange } = surface.fieldValue;
      return {
        actions: {
          onFieldDataChange: (payload: unknown) => {
            const listener = callback.parse(payload);
            const say = (): void => {
              tell(listener, { fieldValue: now() });
            };
            say();
            own(onChange(say));
          },
          onBridgeError: (payload: unknown) => {
            console.error('A custom field of an app has failed.', problem.parse(payload));
          },
        },
      };
    },
  };
}
