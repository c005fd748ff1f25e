/** A process that starts one container, sends it into a busy loop and prints its process id. */
const { mkdtempSync, writeFileSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { setTimeout } = require('node:timers');
const { fork } = require('node:child_process');
const { buildSync } = require('esbuild');

const directory = mkdtempSync(path.join(os.tmpdir(), 'forge-orphan-'));
const source = path.join(__dirname, '../../../emulator/forge/container');
const compiled = (name) => {
  const outfile = path.join(directory, `${name}.cjs`);
  buildSync({
    entryPoints: [path.join(source, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
  return outfile;
};
writeFileSync(path.join(directory, 'index.cjs'), 'exports.spin = () => { for (;;); };');
const child = fork(compiled('child'), [compiled('loader'), 'http://127.0.0.1:1'], {
  env: {
    FORGE_EFS_RUNTIME_PATH: directory,
    FORGE_CUSTOM_WRAPPER_FILE_NAME: compiled('wrapper'),
  },
});
const meta = {
  proxy: { url: 'http://127.0.0.1:1', token: 'none' },
  contextAri: 'ari:cloud:jira::site/none',
  appContext: { invocationId: 'one' },
  tracing: { traceId: '0', spanId: '0' },
  timeout: 100,
  clock: { now: 0, fixed: true },
};
const event = { handler: 'index.spin', body: {}, variables: [], _meta: meta };
child.send({ id: 'one', event, timeoutMs: 100_000 }, () => {
  setTimeout(() => console.log(child.pid), 500);
});
