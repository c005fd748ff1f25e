import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { atlaskitConfig } from '../../tools/vite/atlaskit.mts';

const root = import.meta.dirname;

export default defineConfig({
  ...atlaskitConfig(),
  root,
  base: '/__pages/',
  build: {
    outDir: resolve(root, '../../dist/pages'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
});
