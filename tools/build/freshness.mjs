import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache, root } from '../paths.mjs';

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules') yield* filesUnder(join(path, name));
  }
}

function digest(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Runs `build` only when the contents of the inputs (paths from the root) changed since the last time. */
export async function whenStale(name, inputs, output, build) {
  const stamp = join(cache, 'stamps', name);
  const wanted = digest(['package-lock.json', ...inputs]);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return false;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}
