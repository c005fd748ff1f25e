import { join } from 'node:path';
import { installForgeToolchain, installPackages } from '../install.mjs';
import { forgeToolchain, root } from '../paths.mjs';
import { run } from '../run.mjs';
import { buildInterface } from '../build/interface.mjs';

/** The app, and the one that uses every service of the emulator. */
const apps = [root, join(root, 'tests', 'emulator', 'fixture-app')];

/** Runs the official offline linters on manifest and code of each app; any problem fails. */
export async function command() {
  await installPackages();
  await installForgeToolchain();
  await buildInterface();
  for (const cwd of apps) {
    const { code } = await run(process.execPath, [join(forgeToolchain, 'lint.cjs')], { cwd });
    if (code !== 0) process.exitCode = code;
  }
}
