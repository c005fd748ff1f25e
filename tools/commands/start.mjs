import { createRequire } from 'node:module';
import { installPackages } from '../install.mjs';
import { root, siteProgram } from '../paths.mjs';
import { buildInterface } from '../build/interface.mjs';
import { bundleQuickly, bundleSite } from '../build/programs.mjs';

/** Installs and builds what is missing, then runs the demo site in this process. */
export async function command() {
  process.chdir(root);
  await installPackages();
  await buildInterface();
  await bundleQuickly();
  await bundleSite();
  createRequire(import.meta.url)(siteProgram);
}
