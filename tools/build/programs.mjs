import { join } from 'node:path';
import { benchProgram, quickBundle, root, siteProgram } from '../paths.mjs';

const node = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'error',
};

/** Bundles the app's backend with esbuild: a tenth of a second, for the edit loop. */
export async function bundleQuickly() {
  const { build } = await import('esbuild');
  await build({
    ...node,
    entryPoints: [join(root, 'src/index.ts')],
    outfile: join(quickBundle, 'index.cjs'),
  });
}

/** Bundles a TypeScript program of the repository; packages stay in node_modules. */
async function bundleProgram(entry, outfile) {
  const { build } = await import('esbuild');
  await build({ ...node, entryPoints: [join(root, entry)], outfile, packages: 'external' });
}

/** The emulator with the demo company. */
export const bundleSite = () => bundleProgram('demo/main.ts', siteProgram);
export const bundleBench = () => bundleProgram('tests/bench/main.ts', benchProgram);
