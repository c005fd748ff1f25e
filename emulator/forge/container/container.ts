import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { ContainerFiles } from './compile';
import type { InvocationEvent, InvocationOutcome, Job, JobDone } from './invocation';

export interface ContainerOptions {
  readonly files: ContainerFiles;
  /** Holds the app's `index.cjs`. */
  readonly bundleDirectory: string;
  readonly memoryMB: number;
  readonly proxyUrl: string;
  /** A line the app wrote, on either stream. */
  readonly onLine: (line: string) => void;
}

/** A child process with the app's code in it. Runs one invocation at a time. */
export interface Container {
  /** Resolves when the function has returned, failed, run out of time or taken the process with it. */
  invoke(event: InvocationEvent, timeoutSeconds: number): Promise<InvocationOutcome>;
  /** False once the process has ended or was told to. */
  readonly alive: boolean;
  /** Stops all of the process's work until it is thawed. */
  freeze(): void;
  thaw(): void;
  /** Ends the process at once; resolves when it is gone. */
  kill(): Promise<void>;
}

/** How much of what a process printed last is kept to explain its end. */
const LAST_WORDS = 4000;

/** Starts a container with a clean environment: nothing of this process's variables gets in. */
export function startContainer(options: ContainerOptions): Container {
  const child = spawn(options);
  let alive = true;
  let lastWords = '';
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', options.onLine);
  }
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString('utf8')).slice(-LAST_WORDS);
  });
  child.on('error', () => (alive = false));
  const gone = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => {
      alive = false;
      resolve(`code ${String(code)}, signal ${String(signal)}`);
    });
  });
  const kill = async () => {
    alive = false;
    child.kill('SIGKILL');
    await gone;
  };
  return {
    get alive() {
      return alive;
    },
    kill,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    invoke: async (event, timeoutSeconds) => {
      const ended = gone.then((how) => crashed(how, lastWords));
      const late = deadline(timeoutSeconds);
      const outcome = await Promise.race([run(child, event, timeoutSeconds), ended, late.passed]);
      late.cancel();
      if (outcome !== 'late') return outcome;
      await kill();
      return timedOut(timeoutSeconds);
    },
  };
}

function spawn({ files, bundleDirectory, memoryMB, proxyUrl }: ContainerOptions): ChildProcess {
  return fork(files.child, [files.loader, proxyUrl], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${memoryMB}`],
    env: {
      FORGE_EFS_RUNTIME_PATH: bundleDirectory,
      FORGE_CUSTOM_WRAPPER_FILE_NAME: files.wrapper,
      _HANDLER: '__forge__.main',
      NODE_ENV: 'production',
      TZ: 'UTC',
    },
  });
}

function run(child: ChildProcess, event: InvocationEvent, timeoutSeconds: number) {
  const job: Job = { id: randomUUID(), event, timeoutMs: timeoutSeconds * 1000 };
  return new Promise<InvocationOutcome>((resolve) => {
    const receive = (done: JobDone) => {
      if (done.id !== job.id) return;
      child.off('message', receive);
      resolve(done.outcome);
    };
    child.on('message', receive);
    child.send(job, (error) => {
      if (error !== null) resolve(crashed(error.message, ''));
    });
  });
}

function deadline(seconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), seconds * 1000);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}

const failed = (errorType: string, errorMessage: string): InvocationOutcome => ({
  success: false,
  error: { errorType, errorMessage },
});

const timedOut = (seconds: number) =>
  failed('FUNCTION_TIME_OUT', `The function did not return within ${seconds} seconds.`);

function crashed(how: string, lastWords: string): InvocationOutcome {
  if (lastWords.includes('heap out of memory')) {
    return failed('FUNCTION_OUT_OF_MEMORY', `The function used more memory than it has (${how}).`);
  }
  return failed('FUNCTION_CRASHED', `The function's process ended (${how}). ${lastWords}`.trim());
}
