import { z } from 'zod';
import { sendJson } from '../http/request';

/** Puts a refused bridge command on the list of calls, where the console shows it. */
export function reportRefusal(command: string, moduleKey: string): void {
  const body = { command, moduleKey };
  sendJson('POST', '/__forge/refused-command', body, z.unknown()).catch((failure: unknown) => {
    console.error(`The refused command '${command}' was not listed.`, failure);
  });
}
