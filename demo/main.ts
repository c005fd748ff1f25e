import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseInUse } from '../emulator/database/file-lock';
import { PortBusy } from '../emulator/http/port-busy';
import type { RunningSite } from '../emulator/start';
import { openDemo } from './open';
import { readPort } from './read-port';

const root = process.cwd();
/** Where the state is kept; another folder lets a second site run beside the first. */
const data = process.env['ASSET_DESK_DATA'] ?? join(root, '.data');

async function openSite(port: number): Promise<RunningSite> {
  mkdirSync(data, { recursive: true });
  return openDemo({
    appDirectory: root,
    bundleDirectory: join(root, '.cache', 'app'),
    pagesDirectory: join(root, 'dist', 'pages'),
    stateFile: join(data, 'site.sqlite'),
    port,
  });
}

function printAddresses({ url }: RunningSite): void {
  const lines = [
    '',
    '  Asset Desk is running.',
    '',
    `  Jira         ${url}/jira`,
    `  Confluence   ${url}/wiki`,
    `  Console      ${url}/__emulator`,
    '',
    '  Choose who you are at the top right. Press Ctrl-C to stop.',
    '',
  ];
  console.log(lines.join('\n'));
}

/** Stops once, on the first signal; a second one ends the process at once. */
function stopOnSignal(site: RunningSite): void {
  const stop = (): void => {
    site.stop().then(
      () => process.exit(0),
      (reason: unknown) => fail(reason),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function sentenceOf(reason: unknown): unknown {
  if (reason instanceof PortBusy) {
    return `${reason.message} Choose another one: npm start -- --port ${reason.port + 10}`;
  }
  return reason instanceof DatabaseInUse ? reason.message : reason;
}

function fail(reason: unknown): never {
  console.error(sentenceOf(reason));
  process.exit(1);
}

async function main(): Promise<void> {
  const port = readPort(process.argv.slice(2), process.env);
  if (port.kind === 'invalid') {
    console.error(port.message);
    process.exit(1);
  }
  console.log('Starting. The first start fills the demo company, which takes a few seconds.');
  const site = await openSite(port.value);
  stopOnSignal(site);
  printAddresses(site);
}

main().catch(fail);
