import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The file of a source module, for the compiler: TypeScript as it was written, or JavaScript where the
 * emulator has been compiled file by file.
 * @throws Error when there is neither
 */
export function sourceFile(directory: string, name: string): string {
  const candidates = [`${name}.ts`, `${name}.js`].map((file) => path.join(directory, file));
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined)
    throw new Error(`${candidates.join(' or ')} must be there to be compiled.`);
  return found;
}
