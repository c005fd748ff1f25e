import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A source file of the emulator that is compiled at start because it runs elsewhere: in a container or in
 * a browser. It is looked for from this module's folder upwards, so that it is found as well when the
 * emulator itself was bundled into one file somewhere below the project.
 * @throws Error when no folder above has it
 */
export function sourceFile(file: string): string {
  let folder = __dirname;
  for (;;) {
    const candidate = path.join(folder, 'emulator', file);
    if (existsSync(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`emulator/${file} is in no folder above ${__dirname}.`);
    folder = parent;
  }
}
