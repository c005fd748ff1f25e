import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const ID = 'virtual:ads-themes.css';
const THEMES = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-typography',
  'atlassian-shape',
  'atlassian-motion',
];

/**
 * Emits the variables of the Atlassian themes as one static stylesheet, `virtual:ads-themes.css`.
 * `setGlobalTheme` would inject `<style>` at run time, which a strict content policy blocks and which flashes.
 */
export function adsThemes(): Plugin {
  const load = createRequire(import.meta.url);
  const css = (theme: string): string => {
    const artifact: unknown = load(`@atlaskit/tokens/dist/cjs/artifacts/themes/${theme}.js`);
    const text: unknown =
      typeof artifact === 'object' && artifact !== null && 'default' in artifact
        ? artifact.default
        : undefined;
    if (typeof text !== 'string') throw new Error(`@atlaskit/tokens has no theme ${theme}.`);
    return text;
  };
  return {
    name: 'ads-themes',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? THEMES.map(css).join('\n') : undefined),
  };
}
