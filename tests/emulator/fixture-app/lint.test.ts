import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const LINT = path.join(__dirname, '../../../tools/forge/lint.cjs');

it("passes Atlassian's offline linters, which check scopes where ../shared/specs is at hand", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [LINT], { cwd: __dirname });

  expect(stdout).toContain('6 files linted: 0 errors, 0 warnings.');
}, 300_000);
