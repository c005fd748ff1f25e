import { installPackages } from '../install.mjs';
import { root } from '../paths.mjs';
import { run } from '../run.mjs';

const steps = [
  ['types of the app', 'typescript/bin/tsc', ['--noEmit', '-p', '.']],
  ['types of the emulator', 'typescript/bin/tsc', ['-p', 'emulator']],
  ['types of the emulator pages', 'typescript/bin/tsc', ['-p', 'emulator/pages']],
  ['types of the views', 'typescript/bin/tsc', ['-p', 'static']],
  ['types of the demo', 'typescript/bin/tsc', ['-p', 'demo']],
  ['types of the tests', 'typescript/bin/tsc', ['-p', 'tests']],
  [
    'import arrows',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.cjs', 'src', 'static', 'emulator', 'demo', 'tests'],
  ],
  // Three runs: the types of everything at once are more than Node's heap holds.
  ['lint of the emulator', 'eslint/bin/eslint.js', ['emulator', '--max-warnings', '0']],
  ['lint of the tests', 'eslint/bin/eslint.js', ['tests', '--max-warnings', '0']],
  [
    'lint of the rest',
    'eslint/bin/eslint.js',
    ['.', '--ignore-pattern', 'emulator', '--ignore-pattern', 'tests', '--max-warnings', '0'],
  ],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'knip/bin/knip.js', []],
];

/** Types, lint with the import arrows of the design, format, dead code: all of them, then the verdict. */
export async function command() {
  await installPackages();
  let failed = 0;
  for (const [name, program, args] of steps) {
    const { code } = await run(process.execPath, [`node_modules/${program}`, ...args], {
      cwd: root,
    });
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (code !== 0) failed += 1;
  }
  process.exitCode = failed === 0 ? 0 : 1;
}
