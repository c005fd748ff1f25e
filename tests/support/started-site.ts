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

/** A port that is free together with the two after it, as far as one can know. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port > 65_000 ? freePort() : address.port;
}
