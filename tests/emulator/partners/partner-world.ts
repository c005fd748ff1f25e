import { serve } from '@hono/node-server';
import { outbox, type OutgoingRow } from '../../../emulator/outbox';
import { partnerDoor, PARTNERS_PATH } from '../../../emulator/partners/partners';
import type { VirtualClock } from '../../../emulator/virtual-clock';
import { emulatedSite } from '../../support/emulated-site';

/** The stand-ins on a port, for clients that speak HTTP. */
export interface PartnerWorld {
  readonly clock: VirtualClock;
  /** Where a host's stand-in is reached, without a slash at its end. */
  addressOf(host: string): string;
  /** What left the site, in order. */
  sent(): readonly OutgoingRow[];
  stop(): Promise<void>;
}

export async function partnerWorld(): Promise<PartnerWorld> {
  const { site, clock } = emulatedSite();
  const door = partnerDoor(site);
  const missing = () => new Response('no stand-in', { status: 501 });
  const [server, port] = await new Promise<[ReturnType<typeof serve>, number]>((resolve) => {
    const made = serve(
      {
        port: 0,
        hostname: '127.0.0.1',
        fetch: async (request) => (await door(request)) ?? missing(),
      },
      (info) => resolve([made, info.port]),
    );
  });
  return {
    clock,
    addressOf: (host) => `http://127.0.0.1:${port}${PARTNERS_PATH}${host}`,
    sent: () => [...outbox(site).values()],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
