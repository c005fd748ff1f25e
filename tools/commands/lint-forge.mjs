import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installForgeToolchain, installPackages } from '../install.mjs';
import { cache, forgeToolchain, root } from '../paths.mjs';
import { run } from '../run.mjs';
import { buildInterface } from '../build/interface.mjs';

const specs = join(root, '..', 'shared', 'specs');

/** The API descriptions that the scope linter would download, where a copy is at hand. */
function descriptions() {
  const none = join(cache, 'no-description.json');
  mkdirSync(cache, { recursive: true });
  writeFileSync(none, '{"paths":{}}');
  const copy = (path) => (existsSync(join(specs, path)) ? join(specs, path) : none);
  return {
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: copy('jira/jira-platform-v3.2026-06-10.json'),
    LOCAL_JSW_SWAGGER: copy('jira/jira-software.2026-06-10.json'),
    LOCAL_CONF_V2_SWAGGER: copy('confluence/confluence-v2.2026-06-10.json'),
    LOCAL_CONF_SWAGGER: none,
    LOCAL_JSM_SWAGGER: none,
    LOCAL_BB_SWAGGER: none,
  };
}

/** Runs the official offline linters on the manifest and the code; any problem fails. */
export async function command() {
  await installPackages();
  await installForgeToolchain();
  await buildInterface();
  const { code } = await run(process.execPath, [join(forgeToolchain, 'lint.cjs')], {
    cwd: root,
    env: descriptions(),
  });
  process.exitCode = code;
}
