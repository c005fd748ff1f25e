import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Plugin } from 'vite';

const publicId = 'virtual:ads-themes.css';
const resolvedId = `\0${publicId}`;
const themes = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];
const themeModule = z.object({ default: z.string() });

/**
 * Serves the design tokens as the stylesheet `virtual:ads-themes.css`. Set at run time they would
 * need an inline `<style>`, which the frame's content security policy counts against us, and flash.
 */
export function adsThemes(): Plugin {
  const load = createRequire(import.meta.url);
  const css = (theme: string) =>
    themeModule.parse(load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}.js`))
      .default;
  return {
    name: 'ads-themes',
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    load: (id) => (id === resolvedId ? themes.map(css).join('\n') : undefined),
  };
}
