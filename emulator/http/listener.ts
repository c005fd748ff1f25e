import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { PortBusy } from './port-busy';

export type Fetch = (request: Request) => Response | Promise<Response>;

/** An open port. It is opened before there is a site, because the site's addresses name its ports. */
export interface Listener {
  readonly port: number;
  /** Answers requests from now on; until then they get 503. */
  serve(fetch: Fetch): void;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** Only this machine may connect: whoever can is any person of the site. */
const HOST = '127.0.0.1';

const starting: Fetch = () =>
  new Response('The emulator is starting.', { status: 503, headers: { 'retry-after': '1' } });

/**
 * Opens a port; 0 takes any free one.
 * @throws PortBusy when another process has it.
 */
export async function openListener(port: number): Promise<Listener> {
  let current = starting;
  const answer = getRequestListener((request) => current(request), {
    overrideGlobalObjects: false,
    hostname: 'localhost',
  });
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      console.error('An answer could not be sent.', error);
      outgoing.destroy();
    });
  });
  await listen(server, port);
  return {
    port: portOf(server),
    serve: (fetch) => {
      current = fetch;
    },
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusy(port) : error);
    });
    server.listen(port, HOST, resolve);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
