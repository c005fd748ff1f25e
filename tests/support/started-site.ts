import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A site in a process of its own, as `npm start` runs it. */
export interface StartedSite {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything that it printed so far. */
  output(): string;
  /** Ends it with a signal and answers its exit code, `null` when the signal ended it. */
  end(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

interface Place {
  readonly port: number;
  /** Folder of the state. */
  readonly data: string;
}

const program = join(process.cwd(), '.cache', 'site', 'main.cjs');

/** Runs the site's program without waiting for anything. */
export function runSite({ port, data }: Place): StartedSite {
  const child = spawn(process.execPath, [program, '--port', String(port)], {
    env: { ...process.env, ASSET_DESK_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'close');
  return {
    url: `http://localhost:${port}`,
    process: child,
    output: () => printed,
    end: async (signal) => {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** Runs the site's program and waits until it has printed its addresses. */
export async function startSite(place: Place): Promise<StartedSite> {
  const site = runSite(place);
  await new Promise<void>((resolve, reject) => {
    site.process.stdout?.on('data', () => {
      if (site.output().includes('/__emulator')) resolve();
    });
    site.process.once('close', () => reject(new Error(`The site ended: ${site.output()}`)));
  });
  return site;
}

/** Below the ports that systems hand out for outgoing connections, so that none is taken in between. */
const FIRST_PORT = 21_000;

/** A port that is free together with the two after it. */
export async function freePort(): Promise<number> {
  for (let port = FIRST_PORT + (process.pid % 900) * 10; ; port += 10) {
    const free = await Promise.all([port, port + 1, port + 2].map(isFree));
    if (free.every(Boolean)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    // `once` rejects with the error that says the port is taken.
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
