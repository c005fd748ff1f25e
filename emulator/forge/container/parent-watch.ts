import { Worker } from 'node:worker_threads';

/** How often the watch looks, in ms. */
const INTERVAL = 1000;

/**
 * Ends this process when its parent is gone. A closed IPC channel tells at once; the thread beside it
 * also sees it while app code blocks the main thread.
 */
export function dieWithParent(): void {
  process.once('disconnect', () => process.exit(0));
  const watch = `
    const parent = ${process.ppid};
    setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    }, ${INTERVAL});`;
  new Worker(watch, {
    eval: true,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 8 },
  }).unref();
}
