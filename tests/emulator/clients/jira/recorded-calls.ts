import type { Hono } from 'hono';
import type { Caller, ProductEnv } from '../../../../emulator/caller';
import { readSession } from '../../../../emulator/http/session';
import type { Site } from '../../../../emulator/site';
import { asApp } from '../../../support/jira-client';
import type { ObservedCall } from '../../../support/published-api';

/** Where a client believes the site to be; nothing listens there. */
export const HOST = 'http://localhost:4310';

/** Stands for the app's own account, which has no password on a real site either. */
export const APP_TOKEN = 'the-app-itself';

/** A call, and whether a test sent it itself because the client cannot. */
interface RecordedCall extends ObservedCall {
  readonly byHand: boolean;
}

/** Marks what a test sends without the client. */
export const BY_HAND = 'x-sent-by-hand';

/** Sends what a client fetches to a router, as the person who signed the request, and keeps the calls. */
export interface Wire {
  readonly calls: readonly RecordedCall[];
  /** Answers from now on from this site. */
  connect(site: Site, router: Hono<ProductEnv>): void;
  close(): void;
}

/** Takes the place of `fetch`, which is all that the client needs of a network. */
export function openWire(): Wire {
  const calls: RecordedCall[] = [];
  let answer: ((request: Request) => Promise<Response>) | undefined;
  const real = globalThis.fetch;
  const send = async (request: Request): Promise<Response> => {
    if (answer === undefined) throw new Error('The wire leads to no site.');
    const sent = request.clone();
    const response = await answer(request);
    const { pathname, search } = new URL(request.url);
    calls.push({
      method: request.method,
      byHand: request.headers.has(BY_HAND),
      path: `${pathname}${search}`,
      requestBody: await jsonOf(sent),
      status: response.status,
      body: await jsonOf(response.clone()),
    });
    return response;
  };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { headers, redirect } = request;
    const response = await send(request);
    const location = response.headers.get('location');
    const follows = response.status === 303 && location !== null && redirect === 'follow';
    return follows ? await send(new Request(location, { headers })) : response;
  };
  return {
    calls,
    connect(site, router) {
      answer = async (request) => await router.fetch(request, { caller: callerOf(site, request) });
    },
    close: () => void (globalThis.fetch = real),
  };
}

function callerOf(site: Site, request: Request): Caller {
  if (request.headers.get('authorization') === `Bearer ${APP_TOKEN}`) return asApp;
  const session = readSession(site, request.headers);
  if (session.by === 'refused') throw new Error('Nobody has that e-mail.');
  return session.caller;
}

async function jsonOf(message: Request | Response): Promise<unknown> {
  if (!(message.headers.get('content-type') ?? '').includes('application/json')) return undefined;
  const text = await message.text();
  const value: unknown = text === '' ? undefined : JSON.parse(text);
  return value;
}
