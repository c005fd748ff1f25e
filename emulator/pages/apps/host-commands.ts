import type { HostCommands } from '../../bridge/host';
import { RefusedCommand } from '../../bridge/refused-commands';
import { coreCommands } from './core-commands';
import { eventCommands } from './event-commands';
import { fieldCommands } from './field-commands';
import { flagCommands } from './flag-commands';
import { navigationCommands } from './navigation-commands';
import { platformCommands } from './platform-commands';
import { realtimeCommands } from './realtime-commands';
import type { Surface } from './surface';
import { surfaceCommands } from './surface-commands';

/** A command that one place alone answers; everywhere else it is refused by its name. */
const placeCommand =
  (surface: Surface, command: string) =>
  (payload: unknown): unknown => {
    const run = surface.commands?.[command];
    if (run === undefined) throw new RefusedCommand(command);
    return run(payload);
  };

/**
 * Everything that a page answers to a frame, by the name of the bridge command; `enableTheming` is the
 * connection's own. `own` collects what ends when the frame goes or loads another document.
 */
export function hostCommands(surface: Surface, own: (end: () => void) => void): HostCommands {
  return {
    ...coreCommands(surface),
    ...platformCommands(),
    ...flagCommands,
    ...eventCommands(own),
    ...realtimeCommands(surface, own),
    ...navigationCommands(surface, own),
    ...surfaceCommands(surface),
    ...fieldCommands(surface, own),
    getUiModificationsInternalAPI: placeCommand(surface, 'getUiModificationsInternalAPI'),
    ...surface.ownCommands,
  };
}
