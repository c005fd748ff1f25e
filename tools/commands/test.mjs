import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForDeploy } from '../build/deploy-bundle.mjs';
import { buildInterface } from '../build/interface.mjs';
import { bundleQuickly, bundleSite } from '../build/programs.mjs';
import { findChromium } from '../chromium.mjs';
import { installPackages } from '../install.mjs';
import { cache, root } from '../paths.mjs';
import { run } from '../run.mjs';

/** Runs every test, the browser journeys included. Arguments go to Jest. */
export async function command(args) {
  await installPackages();
  const browser = await findChromium();
  await buildInterface();
  await bundleForDeploy();
  await bundleQuickly();
  await bundleSite();

  const results = join(cache, 'test-results.json');
  rmSync(results, { force: true });
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const { code } = await run(
    process.execPath,
    // A handle that a test left open must not keep a finished run from ending.
    [jest, '--forceExit', '--json', `--outputFile=${results}`, ...args],
    { cwd: root, env: { CHROME_PATH: browser } },
  );
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  process.exitCode = code;
}
