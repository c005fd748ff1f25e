import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgeToolchain, root } from './paths.mjs';
import { run } from './run.mjs';
import { Stop } from './stop.mjs';

/** Installs a folder's packages from its lockfile, unless they already are what the lockfile says. */
async function install(folder, label) {
  const lockfile = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules', '.package-lock.json');
  const stamp = join(folder, 'node_modules', '.asset-desk-installed');
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  if (existsSync(installed) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log(`Installing ${label} from the lockfile. This takes about a minute, once.`);
  // Scripts stay off (.npmrc says so too): keytar, under the bundler, would download a binary.
  const { code, output } = await run(
    'npm',
    ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      cwd: folder,
      quiet: true,
      // `npm test` tells the npm inside of it to work in the root: taken back for the folder at hand.
      env: { npm_config_local_prefix: undefined, NODE_ENV: undefined },
    },
  );
  if (code !== 0) {
    throw new Stop(
      `Installing ${label} failed. npm said: ${lastLine(output)} Check the connection to the npm registry and run the command again.`,
    );
  }
  writeFileSync(stamp, wanted);
}

function lastLine(output) {
  const errors = output
    .split('\n')
    .filter((line) => line.startsWith('npm error') || line.startsWith('npm ERR!'));
  const said = errors
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter(Boolean);
  const line =
    said.find((text) => !/^(code|syscall|errno|address|port|path) /.test(text)) ?? 'nothing.';
  return line.endsWith('.') ? line : `${line}.`;
}

export const installPackages = () => install(root, 'packages');
export const installForgeToolchain = () =>
  install(forgeToolchain, "Atlassian's bundler and linters");
