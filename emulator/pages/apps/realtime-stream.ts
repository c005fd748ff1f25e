import { z } from 'zod';
import { sendJson } from '../http/request';

const STREAM = '/__forge/realtime';

type Hear = (payload: unknown) => void;

interface Subscription {
  readonly channel: Readonly<Record<string, unknown>>;
  readonly hear: Hear;
  /** Changes when the stream had to be opened anew. */
  id: string | undefined;
}

const message = z.object({ subscriptionId: z.string(), payload: z.unknown().optional() });
const subscribed = z.object({ subscriptionId: z.string() });

interface Stream {
  readonly connection: string;
  readonly ready: Promise<void>;
  readonly close: () => void;
}

const subscriptions = new Set<Subscription>();
/** Messages that have come before the answer that says whose they are; kept while an answer is awaited. */
let early: z.infer<typeof message>[] = [];
let awaited = 0;
let stream: Stream | undefined;

function hear(told: z.infer<typeof message>): void {
  const found = [...subscriptions].find(({ id }) => id === told.subscriptionId);
  if (found !== undefined) found.hear(told.payload);
  else if (awaited > 0) early.push(told);
}

async function register(subscription: Subscription, connection: string): Promise<void> {
  awaited += 1;
  try {
    const body = { connection, ...subscription.channel };
    const answer = await sendJson('POST', `${STREAM}/subscribe`, body, subscribed);
    subscription.id = answer.subscriptionId;
  } finally {
    awaited -= 1;
  }
  const mine = early.filter(({ subscriptionId }) => subscriptionId === subscription.id);
  early = awaited === 0 ? [] : early.filter((told) => !mine.includes(told));
  for (const told of mine) subscription.hear(told.payload);
}

/** One stream serves the page: browsers open only six connections to a host. */
function openStream(): Stream {
  const connection = crypto.randomUUID();
  const source = new EventSource(`${STREAM}?connection=${connection}`);
  let opened = false;
  const ready = new Promise<void>((resolve) => {
    source.addEventListener('ready', () => {
      // The end of a stream ends its subscriptions; the browser opens it again by itself.
      if (opened) renew(connection);
      opened = true;
      resolve();
    });
  });
  source.addEventListener('message', (event: MessageEvent<unknown>) => {
    hear(message.parse(JSON.parse(z.string().parse(event.data))));
  });
  return {
    connection,
    ready,
    close: () => {
      source.close();
    },
  };
}

function renew(connection: string): void {
  for (const subscription of subscriptions) {
    register(subscription, connection).catch((failure: unknown) => {
      console.error('A realtime subscription was lost with the connection.', failure);
    });
  }
}

async function unsubscribe(subscription: Subscription, connection: string): Promise<void> {
  subscriptions.delete(subscription);
  if (subscriptions.size === 0) {
    stream?.close();
    stream = undefined;
    return;
  }
  const body = { connection, subscriptionId: subscription.id };
  await sendJson('POST', `${STREAM}/unsubscribe`, body, z.unknown());
}

/**
 * Hears a realtime channel; the answer ends that. `channel` is what the site's realtime service asks for.
 * @throws ApiError when the person may not see the surface, or after too many operations in a second
 */
export async function subscribeRealtime(
  channel: Readonly<Record<string, unknown>>,
  listener: Hear,
): Promise<() => void> {
  const subscription: Subscription = { channel, hear: listener, id: undefined };
  subscriptions.add(subscription);
  const used = (stream ??= openStream());
  try {
    await used.ready;
    await register(subscription, used.connection);
  } catch (failure) {
    subscriptions.delete(subscription);
    throw failure;
  }
  return () => {
    if (!subscriptions.has(subscription)) return;
    unsubscribe(subscription, used.connection).catch((failure: unknown) => {
      console.error('A realtime subscription was not ended.', failure);
    });
  };
}
