import { createRequire } from 'node:module';
import { bundleForDeploy } from '../build/deploy-bundle.mjs';
import { buildInterface } from '../build/interface.mjs';
import { bundleBench } from '../build/programs.mjs';
import { installPackages } from '../install.mjs';
import { benchProgram } from '../paths.mjs';

/** Measures the running product and prints each figure beside its baseline. */
export async function command() {
  await installPackages();
  await buildInterface();
  await bundleForDeploy();
  await bundleBench();
  createRequire(import.meta.url)(benchProgram);
}
