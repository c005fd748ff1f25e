import type { Frame } from 'playwright-core';
import { openAppPages, type AppPages, type AppWindow } from './app-pages';

/** Browsers and containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let pages: AppPages;
let desk: AppWindow;

beforeAll(async () => {
  pages = await openAppPages();
  desk = await pages.window();
});
afterAll(() => pages.stop());

const pathOf = () => new URL(desk.page.url()).pathname;
const modeOf = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.dataset['colorMode'] ?? 'none');

describe('a full page', () => {
  it('has a history of its own below its address, and a title', async () => {
    await desk.open('/jira/apps/page');
    const frame = await desk.frame('Global page');
    await frame.evaluate(async () => {
      const history = await window.bridge.view.createHistory();
      history.listen(({ pathname, state }) => void window.told.push([pathname, state]));
      history.push('/list', { from: 'start' });
      await window.bridge.view.changeWindowTitle('My list');
    });
    await desk.page.waitForURL('**/jira/apps/page/list');
    expect(await desk.page.title()).toBe('My list');
    await desk.page.goBack();
    await frame.waitForFunction(() => window.told.length === 2);

    expect(await frame.evaluate(() => window.told)).toEqual([
      ['/list', { from: 'start' }],
      ['/', undefined],
    ]);
    expect(pathOf()).toBe('/jira/apps/page');
  });

  it('follows the color mode of the page, and the page that of the system', async () => {
    await desk.page.emulateMedia({ colorScheme: 'light' });
    const frame = await desk.frame('Global page');
    expect(await modeOf(frame)).toBe('none');
    await frame.evaluate(() => window.bridge.view.theme.enable());
    await frame.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'light');
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    await frame.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'dark');
    await desk.page.evaluate(() => localStorage.setItem('color-mode', 'light'));
    await desk.page.reload();
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    const again = await desk.frame('Global page');
    await again.evaluate(() => window.bridge.view.theme.enable());

    await again.waitForFunction(() => document.documentElement.dataset['colorMode'] === 'light');
    const context = await again.evaluate(() => window.bridge.view.getContext());
    expect(context.theme).toMatchObject({ colorMode: 'light' });
  });
});

describe('the router', () => {
  it('loads the page anew', async () => {
    const frame = await desk.frame('Global page');
    await desk.page.evaluate(() => {
      window.name = 'before';
      Object.assign(window, { old: true });
    });
    await Promise.all([
      desk.page.waitForEvent('load'),
      frame.evaluate(() => void window.bridge.router.reload()),
    ]);
    await desk.frame('Global page');

    expect(await desk.page.evaluate(() => [window.name, 'old' in window])).toEqual([
      'before',
      false,
    ]);
  });

  it('knows the addresses of the documented places', async () => {
    const frame = await desk.frame('Global page');
    const urls = await frame.evaluate(async () => {
      const { router } = window.bridge;
      const found = await Promise.all([
        router.getUrl({ target: 'issue', issueKey: 'PRO-1' }),
        router.getUrl({ target: 'contentView', contentId: '7', version: '2' }),
        router.getUrl({ target: 'contentList', contentType: 'page', spaceKey: 'TEAM' }),
        router.getUrl({ target: 'dashboard', dashboardId: '10000' }),
        router.getUrl({ target: 'userProfile', accountId: 'a' }),
        router.getUrl({ target: 'module', moduleKey: 'page' }),
        router.getUrl({ target: 'module', moduleKey: 'gone' }).catch(() => undefined),
      ]);
      return found.map((url) =>
        url === undefined || url === null ? 'none' : url.pathname + url.search,
      );
    });

    expect(urls).toEqual([
      '/browse/PRO-1',
      '/wiki/pages/viewpage.action?pageId=7&pageVersion=2',
      '/wiki/spaces/TEAM/pages',
      '/jira/dashboards/10000',
      '/people/a',
      '/jira/apps/page',
      'none',
    ]);
  });

  it('asks before it leaves for another site, and rejects when the person declines', async () => {
    const frame = await desk.frame('Global page');
    const declined = frame.evaluate(() =>
      window.bridge.router.open('https://elsewhere.example/a').then(
        () => 'opened',
        () => 'declined',
      ),
    );
    await desk.page.getByRole('button', { name: 'Cancel' }).click();

    expect(await declined).toBe('declined');
  });

  it('goes to a place of the site without asking', async () => {
    const key = await pages.issue('Somewhere');
    const frame = await desk.frame('Global page');
    await frame.evaluate(
      (issueKey) => void window.bridge.router.navigate({ target: 'issue', issueKey }),
      key,
    );

    await desk.page.waitForURL(`**/browse/${key}`);
  });
});
