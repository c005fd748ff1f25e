import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import { atlaskitConfig } from '../tools/vite/atlaskit.mts';

const view = process.env['VIEW'] ?? '';
const root = resolve(import.meta.dirname, view);

if (view === '' || !existsSync(resolve(root, 'index.html'))) {
  throw new Error(`Set VIEW to a folder of static/ that has an index.html; it is "${view}".`);
}

/** Builds one view into the folder that its resource names in manifest.yml. */
export default defineConfig(
  mergeConfig(atlaskitConfig(), {
    root,
    base: './',
    build: { outDir: resolve(import.meta.dirname, '../dist/static', view) },
  }),
);
