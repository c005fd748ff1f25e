import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { adsThemes } from './ads-themes.mts';

/** The part of a Vite config that every page with Atlaskit shares: React, static themes, small builds. */
export function atlaskitConfig(): Pick<UserConfig, 'plugins' | 'resolve'> {
  return {
    plugins: [react(), adsThemes()],
    resolve: {
      // Atlaskit ships es2019 builds beside its ES5 ones; they are smaller.
      mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'],
      alias: [
        {
          find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
          replacement: resolve(import.meta.dirname, 'feature-gates-stub.ts'),
        },
      ],
    },
  };
}
