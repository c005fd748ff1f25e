import { buildSync } from 'esbuild';
import { sourceFile } from './source-file';

let compiled: string | undefined;

/** The bridge's frame side (`emulator/bridge/frame.ts`) as a script for browsers; compiled once. */
export function frameScript(): string {
  compiled ??= compile();
  return compiled;
}

function compile(): string {
  const { outputFiles } = buildSync({
    entryPoints: [sourceFile('bridge/frame.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('The frame script was not compiled.');
  return script.text;
}
