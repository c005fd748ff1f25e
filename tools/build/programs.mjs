import { join } from 'node:path';
import { quickBundle, root, siteProgram } from '../paths.mjs';

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

/** Bundles the emulator with the demo company; packages stay in node_modules. */
export async function bundleSite() {
  const { build } = await import('esbuild');
  await build({
    ...node,
    entryPoints: [join(root, 'demo/main.ts')],
    outfile: siteProgram,
    packages: 'external',
  });
}
