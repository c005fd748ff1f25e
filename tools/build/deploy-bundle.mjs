import { join } from 'node:path';
import { installForgeToolchain } from '../install.mjs';
import { cache, deployBundle, forgeToolchain, root } from '../paths.mjs';
import { run } from '../run.mjs';
import { Stop } from '../stop.mjs';
import { whenStale } from './freshness.mjs';

const wrapper = join(cache, 'wrapper');

async function compileWrapper() {
  const { build } = await import('esbuild');
  const container = join(root, 'emulator/forge/container');
  await build({
    entryPoints: [join(container, 'loader.ts'), join(container, 'wrapper.ts')],
    outdir: join(wrapper, 'dist'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
}

/** Makes the bundle that a deploy would upload, with `@forge/bundler`; type errors in `src` fail it. */
export async function bundleForDeploy() {
  await installForgeToolchain();
  const inputs = [
    'src',
    'manifest.yml',
    'tsconfig.json',
    'package.json',
    'emulator/forge/container',
    'tools/forge/package-lock.json',
  ];
  await whenStale('deploy-bundle', inputs, deployBundle, async () => {
    await compileWrapper();
    const { code, output } = await run(
      process.execPath,
      [join(forgeToolchain, 'bundle.cjs'), deployBundle, wrapper],
      { cwd: root, quiet: true },
    );
    if (code !== 0) throw new Stop(`@forge/bundler refused the app:\n${output}`);
  });
}
