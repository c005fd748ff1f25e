import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, Frame, Page } from 'playwright-core';
import { z } from 'zod';
import { start } from '../../../emulator/start';
import { launchBrowser } from '../../support/browser';

const FIXTURE = join(__dirname, 'fixture');

const person = (name: string, groups: readonly string[] = []) => ({
  accountId: `712020:${name}`,
  emailAddress: `${name}@example.com`,
  displayName: name.charAt(0).toUpperCase() + name.slice(1),
  timeZone: 'Europe/Berlin',
  groups: ['confluence-users', ...groups],
});

/** Makes the app as a developer would have it: manifest, one bundle, one folder for the frames. */
function buildApp(folder: string): void {
  const shared = { bundle: true, logLevel: 'error' } as const;
  mkdirSync(join(folder, 'static/view'), { recursive: true });
  copyFileSync(join(FIXTURE, 'manifest.yml'), join(folder, 'manifest.yml'));
  copyFileSync(join(FIXTURE, 'view.html'), join(folder, 'static/view/index.html'));
  buildSync({
    ...shared,
    entryPoints: [join(FIXTURE, 'view.ts')],
    outfile: join(folder, 'static/view/main.js'),
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  buildSync({
    ...shared,
    entryPoints: [join(FIXTURE, 'src/index.ts')],
    outfile: join(folder, 'bundle/index.cjs'),
    platform: 'node',
    format: 'cjs',
  });
}

/** A window of one person, with what went wrong in it. */
export interface AppWindow {
  readonly page: Page;
  readonly errors: readonly string[];
  open(path: string): Promise<void>;
  /** The app's document in the frame with this title, once its bridge is there. */
  frame(title: string): Promise<Frame>;
  close(): Promise<void>;
}

/** Ada administers the site, Bob does not. */
type Name = 'ada' | 'bob';

/** A site with a small app on it, and a browser. */
export interface AppPages {
  readonly url: string;
  readonly browser: Browser;
  /** Calls the products as a person, Ada unless another is named; fails when they refuse. */
  send(method: string, path: string, body?: unknown, as?: Name): Promise<unknown>;
  /** Makes an issue in project `PRO` and answers its key. */
  issue(summary: string): Promise<string>;
  window(name?: Name): Promise<AppWindow>;
  stop(): Promise<void>;
}

const keyed = z.object({ key: z.string() });

async function openWindow(browser: Browser, url: string, name: string): Promise<AppWindow> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  const value = encodeURIComponent(`712020:${name}`);
  await context.addCookies([{ name: 'emulator.account', value, url }]);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    page,
    errors,
    open: async (path) => {
      await page.goto(url + path);
    },
    frame: async (title) => {
      const element = await page.waitForSelector(`iframe[title="${title}"][data-ready="true"]`);
      const frame = await element.contentFrame();
      if (frame === null) throw new Error(`${title} has no document.`);
      await frame.waitForFunction(() => 'bridge' in window);
      return frame;
    },
    close: () => context.close(),
  };
}

export async function openAppPages(): Promise<AppPages> {
  const folder = mkdtempSync(join(tmpdir(), 'app-pages-'));
  buildApp(folder);
  const [site, browser] = await Promise.all([
    start({
      appDirectory: folder,
      bundleDirectory: join(folder, 'bundle'),
      pagesDirectory: join(process.cwd(), 'dist', 'pages'),
      stateFile: ':memory:',
      port: 0,
      people: [person('ada', ['site-admins']), person('bob')],
      seeds: {},
      initialSeed: 'empty',
      appName: 'Fixture',
      showError: () => undefined,
    }),
    launchBrowser(),
  ]);
  const send: AppPages['send'] = async (method, path, body, as = 'ada') => {
    const answer = await fetch(site.url + path, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${as}@example.com:token`).toString('base64')}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  await send('POST', '/rest/api/3/project', {
    key: 'PRO',
    name: 'Product',
    projectTypeKey: 'software',
    leadAccountId: '712020:ada',
  });
  return {
    url: site.url,
    browser,
    send,
    issue: async (summary) => {
      const fields = { project: { key: 'PRO' }, issuetype: { name: 'Task' }, summary };
      return keyed.parse(await send('POST', '/rest/api/3/issue', { fields })).key;
    },
    window: (name = 'ada') => openWindow(browser, site.url, name),
    stop: async () => {
      await browser.close();
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
