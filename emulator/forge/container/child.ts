/**
 * Main file of a container, a child process: loads the app's bundle with the first event and runs one
 * invocation at a time, as AWS Lambda does.
 * Arguments: the loader's file, the address of the Forge proxy.
 */
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import type { Job, JobDone } from './invocation';
import type { main as loaderMain } from './loader';
import { installNetGuard } from './net-guard';
import { dieWithParent } from './parent-watch';

const [loaderFile = '', proxyUrl = ''] = process.argv.splice(2);
const send = process.send?.bind(process);

process.chdir(process.env['FORGE_EFS_RUNTIME_PATH'] ?? '.');
dieWithParent();
installNetGuard(proxyUrl);
const loader: unknown = createRequire(loaderFile)(loaderFile);
if (!isLoader(loader)) throw new Error(`${loaderFile} is no Forge loader.`);
const { main } = loader;

function isLoader(module: unknown): module is { main: typeof loaderMain } {
  return typeof module === 'object' && module !== null && 'main' in module;
}

async function work({ id, event, timeoutMs }: Job): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  const outcome = await main(event, {
    awsRequestId: id,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  });
  const done: JobDone = { id, outcome };
  send?.(done);
}

process.on('message', (job: Job) => void work(job));
