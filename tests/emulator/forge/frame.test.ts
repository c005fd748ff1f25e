import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { forgeAssets } from '../../../emulator/forge/assets';
import { readManifest } from '../../../emulator/forge/manifest';
import { openListener, type Listener } from '../../../emulator/http/listener';
import { FIXTURE } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let directory: string;
let listeners: readonly Listener[];
let browser: Browser;
let page: Page;
let frame: Frame;

const bundle = (name: string, outfile?: string) =>
  buildSync({
    entryPoints: [path.join(__dirname, 'frame', `${name}.ts`)],
    bundle: true,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    ...(outfile === undefined ? { write: false } : { outfile }),
  }).outputFiles?.[0]?.text ?? '';

beforeAll(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'forge-frame-'));
  copyFileSync(path.join(FIXTURE, 'static/panel/index.html'), path.join(directory, 'index.html'));
  bundle('app', path.join(directory, 'main.js'));
  const product = await openListener(0);
  const assets = await openListener(0);
  listeners = [product, assets];
  const productOrigin = `http://localhost:${product.port}`;
  const frameOrigin = `http://localhost:${assets.port}`;
  const manifest = readManifest(FIXTURE);
  const resources = [{ key: 'panel-resource', path: directory }];
  const router = forgeAssets({
    manifest: { ...manifest, resources },
    appDirectory: FIXTURE,
    productOrigin,
  });
  assets.serve((request) => router.fetch(request));
  const script = `window.frameOrigin = '${frameOrigin}';\n${bundle('page')}`;
  product.serve(({ url }) =>
    url.endsWith('/page.js')
      ? new Response(script, { headers: { 'content-type': 'text/javascript' } })
      : new Response(
          '<!doctype html><iframe title="app"></iframe><script src="/page.js"></script>',
          {
            headers: { 'content-type': 'text/html' },
          },
        ),
  );
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
  await page.goto(productOrigin);
  await page.waitForFunction(() => window.frames.length === 1);
  frame = await waitForFrame(frameOrigin);
  await frame.waitForFunction(() => 'results' in window);
}, 30_000);

afterAll(async () => {
  await browser.close();
  await Promise.all(listeners.map((listener) => listener.close()));
  rmSync(directory, { recursive: true, force: true });
});

async function waitForFrame(origin: string): Promise<Frame> {
  const found = page.frames().find((candidate) => candidate.url().startsWith(origin));
  return found ?? page.waitForEvent('framenavigated', (moved) => moved.url().startsWith(origin));
}

const results = () => frame.evaluate((): unknown => Reflect.get(window, 'results'));

it('answers the real bridge package: context, invoke, product requests and errors', async () => {
  expect(await results()).toMatchObject({
    context: { value: { type: 'jira:issuePanel' } },
    invoked: { value: { functionKey: 'greet', payload: { name: 'Ann' } } },
    refused: { error: expect.stringContaining('not for you') },
    jira: { value: { accountId: 'ann' } },
    unknown: { error: expect.stringContaining("'refresh' is not modelled") },
  });
});

it('keeps the page under the policy of its manifest', async () => {
  expect(await results()).toMatchObject({
    fetched: { error: 'Failed to fetch' },
    blocked: ['connect-src https://undeclared.example/'],
    inline: true,
  });
});

it('gives the document the theme of the page, and follows it', async () => {
  const attributes = () =>
    frame.evaluate(() => {
      const { colorMode, theme } = document.documentElement.dataset;
      return { colorMode, theme };
    });
  expect(await attributes()).toEqual({
    colorMode: 'dark',
    theme: 'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion',
  });

  await page.evaluate(() => window.changeMode('light'));
  await frame.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'light');
});

it('tells the page how high the document is', async () => {
  await page.waitForFunction(() => window.height >= 1234 && window.height < 1300);
});

it('listens to nobody but the other side of the bridge', async () => {
  const before = await page.evaluate(() => window.height);
  await page.evaluate(async () => {
    window.postMessage({ channel: 'forge-bridge', type: 'resize', height: 9999 }, '*');
    await new Promise((resolve) => setTimeout(resolve));
  });
  await frame.evaluate(async () => {
    window.postMessage({ channel: 'forge-bridge', type: 'theme', colorMode: 'dark' }, '*');
    await new Promise((resolve) => setTimeout(resolve));
  });

  expect(await page.evaluate(() => window.height)).toBe(before);
  expect(await frame.evaluate(() => document.documentElement.dataset['colorMode'])).toBe('light');
});
