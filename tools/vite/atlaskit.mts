import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { adsThemes } from './ads-themes.mts';
import { shorthandFirst } from './shorthand-first.mts';

/** Settings that every React build with Atlaskit shares. Merge root, outDir and input into them. */
export function atlaskitConfig(): UserConfig {
  return {
    plugins: [react(), adsThemes(), shorthandFirst()],
    // Atlaskit ships dist/es2019 beside the larger ES5 build that `module` names.
    resolve: {
      mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'],
      alias: [
        {
          find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
          replacement: resolve(import.meta.dirname, 'feature-gates-stub.ts'),
        },
      ],
    },
    build: { target: 'es2022', emptyOutDir: true, chunkSizeWarningLimit: 700 },
  };
}
