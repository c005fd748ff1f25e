import path from 'node:path';
import { buildSync } from 'esbuild';
import { sourceFile } from '../source-file';

/** The compiled files that a container needs. */
export interface ContainerFiles {
  readonly child: string;
  readonly loader: string;
  readonly wrapper: string;
}

/** Compiles child, loader and wrapper into a directory, which is made when it is missing. */
export function compileContainer(directory: string): ContainerFiles {
  const files = {
    child: path.join(directory, 'child.cjs'),
    loader: path.join(directory, '__forge__.cjs'),
    wrapper: path.join(directory, '__forge_wrapper__.cjs'),
  };
  compile('child', files.child);
  compile('loader', files.loader);
  compile('wrapper', files.wrapper);
  return files;
}

/**
 * Writes `dist/loader.js` and `dist/wrapper.js` below a directory: what `LocalWrapperProvider` of
 * `@forge/bundler` (or `FORGE_RUNTIME_PATH`) takes in place of the files it would download.
 */
export function compileWrapper(outDirectory: string): void {
  compile('loader', path.join(outDirectory, 'dist', 'loader.js'));
  compile('wrapper', path.join(outDirectory, 'dist', 'wrapper.js'));
}

function compile(name: 'child' | 'loader' | 'wrapper', outfile: string): void {
  buildSync({
    entryPoints: [sourceFile(`forge/container/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
}
