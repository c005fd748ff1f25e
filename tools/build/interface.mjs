import { join } from 'node:path';
import { pages, root, views } from '../paths.mjs';
import { whenStale } from './freshness.mjs';

const shared = ['tools/vite', 'src/contract', 'src/domain'];

async function vite(configFile) {
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile: join(root, configFile), logLevel: 'warn' });
}

async function buildView(view) {
  process.env.VIEW = view;
  await vite('static/vite.config.mts');
}

/** Builds the Custom UI resources of the manifest and the emulator's pages, those that changed. */
export async function buildInterface() {
  for (const view of views) {
    await whenStale(`view-${view}`, [...shared, 'static'], join(root, 'dist', 'static', view), () =>
      buildView(view),
    );
  }
  await whenStale('pages', ['tools/vite', 'emulator/pages', 'emulator/bridge'], pages, () =>
    vite('emulator/pages/vite.config.mts'),
  );
}
