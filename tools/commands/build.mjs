import { bundleForDeploy } from '../build/deploy-bundle.mjs';
import { buildInterface } from '../build/interface.mjs';
import { installPackages } from '../install.mjs';

/** Builds everything that a deploy uploads, and the pages of the emulator. */
export async function command() {
  await installPackages();
  await buildInterface();
  await bundleForDeploy();
  console.log(
    'Built dist/static (Custom UI), dist/bundle (the backend as a deploy uploads it) and dist/pages (the emulator).',
  );
}
