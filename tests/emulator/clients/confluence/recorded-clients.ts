import { createV1Client, createV2Client } from 'confluence.js';
import type { AppFolder } from '../../control/running-app';
import { startApp } from '../../control/running-app';

/** One call as it went over the wire. */
export interface Exchange {
  readonly method: string;
  /** Path with its query, `/wiki/api/v2/pages?limit=1`. */
  readonly path: string;
  /** Parsed JSON; undefined where there is no body or another kind of one. */
  readonly requestBody: unknown;
  readonly status: number;
  readonly body: unknown;
}

export type Clients = Awaited<ReturnType<typeof recordedClients>>;

/** A running site, clients of Confluence that others wrote, and everything that they say to each other. */
export async function recordedClients(app: AppFolder) {
  const site = await startApp(app);
  const exchanges: Exchange[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const said = await jsonOf(request.clone());
    const answer = await original(request);
    const { pathname, search } = new URL(request.url);
    exchanges.push({
      method: request.method,
      path: `${pathname}${search}`,
      requestBody: said,
      status: answer.status,
      body: await jsonOf(answer.clone()),
    });
    return answer;
  };
  const clientsOf = (name: string) => {
    const auth = { type: 'basic' as const, email: `${name}@example.com`, apiToken: 'token' };
    const config = { host: site.url, auth };
    return { v1: createV1Client(config), v2: createV2Client(config) };
  };
  return {
    url: site.url,
    ...clientsOf('ada'),
    bob: clientsOf('bob'),
    exchanges,
    /** What a link of an answer leads to, as Ada. */
    follow: (link: string) =>
      fetch(new URL(link, site.url), {
        headers: { authorization: `Basic ${btoa('ada@example.com:token')}` },
      }),
    stop: async () => {
      globalThis.fetch = original;
      await site.stop();
    },
  };
}

async function jsonOf(message: Request | Response): Promise<unknown> {
  if (!(message.headers.get('content-type') ?? '').includes('application/json')) return undefined;
  const text = await message.text();
  const value: unknown = text === '' ? undefined : JSON.parse(text);
  return value;
}

/** A property that the client's types call optional, and that Confluence always answers. */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`The answer has no ${what}.`);
  return value;
}
