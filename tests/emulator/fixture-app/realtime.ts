import type { FixtureSite } from './fixture-app';

/** Lets a page of Bob listen while the app publishes; answers what was published and what Bob heard. */
export async function publishToListener(site: FixtureSite): Promise<unknown> {
  const headers = { cookie: 'emulator.account=712020:bob', 'content-type': 'application/json' };
  const address = `${site.url}/__forge/realtime`;
  const closing = new AbortController();
  const stream = await fetch(`${address}?connection=one`, { headers, signal: closing.signal });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await fetch(`${address}/subscribe`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      connection: 'one',
      moduleKey: 'page',
      extension: {},
      channelName: 'news',
      isGlobal: true,
    }),
  });
  const published = await site.ask('realtime');
  const heard = await reader?.read();
  closing.abort();
  return { published, heard: heard?.value };
}
