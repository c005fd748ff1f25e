import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const cache = join(root, '.cache');
export const forgeToolchain = join(root, 'tools', 'forge');
/** What `@forge/bundler` makes of `src`: the code that a deploy uploads. */
export const deployBundle = join(root, 'dist', 'bundle');
/** The same code bundled by esbuild, for the edit loop of `npm start`. */
export const quickBundle = join(cache, 'app');
/** The pages of Jira and Confluence. */
export const pages = join(root, 'dist', 'pages');
/** The command-line entry of the demo site, with the emulator in it. */
export const siteProgram = join(cache, 'site', 'main.cjs');

export const views = [
  'request-desk',
  'request-form',
  'triage-board',
  'priority',
  'reviews',
  'setup',
  'asset-library',
];

/** The bench, with the emulator in it. */
export const benchProgram = join(cache, 'bench', 'main.cjs');
