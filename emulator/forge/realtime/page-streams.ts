import type { RealtimeEvent } from './realtime';

type Hear = (event: RealtimeEvent) => void;

export interface PageStreams {
  /** Opens the stream of a page; one of the same name that is open ends. */
  open(accountId: string, connection: string): Response;
  /** Adds a subscription to a person's open stream; undefined when there is none. */
  add(
    accountId: string | undefined,
    connection: string,
    subscribe: (hear: Hear) => () => void,
  ): string | undefined;
  end(accountId: string | undefined, connection: string, subscriptionId: string): void;
}

interface Stream {
  readonly send: (name: string, value: object) => void;
  readonly close: () => void;
  /** By subscription: what ends it. */
  readonly subscriptions: Map<string, () => void>;
}

const encoder = new TextEncoder();

/** The open streams of pages, each with what it subscribed to. */
export function createPageStreams(newId: () => string): PageStreams {
  const streams = new Map<string, Stream>();
  const keyOf = (accountId: string | undefined, connection: string) =>
    `${accountId ?? ''} ${connection}`;
  const openStream = (key: string, controller: ReadableStreamDefaultController<Uint8Array>) => {
    const subscriptions = new Map<string, () => void>();
    const stream: Stream = {
      subscriptions,
      send: (name, value) =>
        controller.enqueue(encoder.encode(`event: ${name}\ndata: ${JSON.stringify(value)}\n\n`)),
      close: () => controller.close(),
    };
    streams.set(key, stream);
    stream.send('ready', {});
    return stream;
  };
  const forget = (key: string, stream: Stream | undefined) => {
    for (const end of stream?.subscriptions.values() ?? []) end();
    if (streams.get(key) === stream) streams.delete(key);
  };
  return {
    open: (accountId, connection) => {
      const key = keyOf(accountId, connection);
      const before = streams.get(key);
      forget(key, before);
      before?.close();
      let stream: Stream | undefined;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          stream = openStream(key, controller);
        },
        cancel: () => forget(key, stream),
      });
      const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
      return new Response(body, { headers });
    },
    add: (accountId, connection, subscribe) => {
      const stream = streams.get(keyOf(accountId, connection));
      if (stream === undefined) return undefined;
      const subscriptionId = newId();
      const end = subscribe((event) => stream.send('message', { subscriptionId, ...event }));
      stream.subscriptions.set(subscriptionId, end);
      return subscriptionId;
    },
    end: (accountId, connection, subscriptionId) => {
      const subscriptions = streams.get(keyOf(accountId, connection))?.subscriptions;
      subscriptions?.get(subscriptionId)?.();
      subscriptions?.delete(subscriptionId);
    },
  };
}
