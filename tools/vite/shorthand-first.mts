import type { Plugin } from 'vite';

/** Shorthand properties that Atlaskit's atomic classes set beside their longhands. */
const shorthands = [
  'animation',
  'background',
  'border',
  'flex',
  'font',
  'gap',
  'inset',
  'margin',
  'outline',
  'overflow',
  'padding',
  'text-decoration',
  'transition',
];

const atomicShorthand = new RegExp(`^(\\._[a-z0-9]+,?)+\\{(${shorthands.join('|')}):[^;{}]*\\}$`);

/** Cuts a minified stylesheet into its outermost rules. */
function outermostRules(css: string): readonly string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] !== '}' || (depth -= 1) > 0) continue;
    rules.push(css.slice(start, at + 1));
    start = at + 1;
  }
  return [...rules, css.slice(start)];
}

/**
 * Moves shorthands of atomic classes before everything else. Atlaskit's classes all weigh the same
 * and come in one file a component, so a bundle that repeats `font` after `font-weight` takes the
 * weight away again. Compiled, their compiler, sorts likewise when it extracts.
 * https://compiledcssinjs.com/docs/shorthand
 */
export function shorthandFirst(): Plugin {
  return {
    name: 'shorthand-first',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.css')) continue;
        const rules = outermostRules(String(asset.source));
        const early = rules.filter((rule) => atomicShorthand.test(rule));
        const rest = rules.filter((rule) => !atomicShorthand.test(rule));
        asset.source = [...new Set(early), ...rest].join('');
      }
    },
  };
}
