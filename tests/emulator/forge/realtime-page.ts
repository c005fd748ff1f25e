import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../../emulator/caller';

type Api = Hono<ProductEnv>;

const message = z.object({
  subscriptionId: z.string(),
  payload: z.unknown(),
  eventId: z.string(),
  eventTimestamp: z.string(),
});

/** A host page of a person on an issue, with its stream of realtime events. */
export interface RealtimePage {
  subscribe(channelName: string, more?: object): Promise<Response>;
  publish(channelName: string, eventPayload: unknown, more?: object): Promise<Response>;
  post(path: string, body: object): Promise<Response>;
  /** The next event of the stream; waits for it. */
  next(): Promise<z.output<typeof message>>;
  close(): Promise<void>;
}

let pages = 0;

/** Opens the stream of a page that shows the panel on an issue. */
export async function openPage(
  api: Api,
  { issue = '10001', accountId = 'ann', moduleKey = 'panel' } = {},
): Promise<RealtimePage> {
  pages += 1;
  const connection = `page-${pages}`;
  const env = { caller: { accountId } };
  const url = (path: string) => `http://localhost:4310/__forge/realtime${path}`;
  const stream = await api.fetch(new Request(url(`?connection=${connection}`)), env);
  if (stream.body === null) throw new Error(`The stream has no body, status ${stream.status}.`);
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  const block = async (): Promise<string> => {
    for (let end = received.indexOf('\n\n'); ; end = received.indexOf('\n\n')) {
      if (end !== -1) {
        const found = received.slice(0, end);
        received = received.slice(end + 2);
        return found;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('The stream has ended.');
      received += value;
    }
  };
  await block();
  const post = async (path: string, body: object) =>
    api.fetch(new Request(url(path), { method: 'POST', body: JSON.stringify(body) }), env);
  const surface = { moduleKey, extension: { issue: { id: issue, key: `PRO-${issue}` } } };
  return {
    post,
    subscribe: (channelName, more = {}) =>
      post('/subscribe', { connection, ...surface, channelName, ...more }),
    publish: (channelName, eventPayload, more = {}) =>
      post('/publish', { ...surface, channelName, eventPayload, ...more }),
    next: async () => {
      const data = (await block()).split('\n').find((line) => line.startsWith('data: ')) ?? '';
      return message.parse(JSON.parse(data.slice('data: '.length)));
    },
    close: () => reader.cancel(),
  };
}
