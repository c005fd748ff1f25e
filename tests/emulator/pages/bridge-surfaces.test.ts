import type { Frame } from 'playwright-core';
import { z } from 'zod';
import { openAppPages, type AppPages, type AppWindow } from './app-pages';

/** Browsers and containers are processes; a busy machine starts them slowly. */
jest.setTimeout(60_000);

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
  it('knows the addresses of the documented places', async () => {
    const frame = await desk.frame('Global page');
    const urls = await frame.evaluate(async () => {
      const { router } = window.bridge;
      const found = await Promise.all([
        router.getUrl({ target: 'issue', issueKey: 'PRO-1' }),
        router.getUrl({ target: 'contentView', contentId: '7', version: 2 }),
        router.getUrl({ target: 'contentList', contentType: 'page', spaceKey: 'TEAM' }),
        router.getUrl({ target: 'dashboard', dashboardId: '10000' }),
        router.getUrl({ target: 'userProfile', accountId: 'a' }),
        router.getUrl({ target: 'module', moduleKey: 'page' }),
        router.getUrl({ target: 'module', moduleKey: 'gone' }).catch(() => undefined),
      ]);
      return found.map((url) => (url === undefined ? 'none' : url.pathname + url.search));
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

const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));
const screenTabs = z.array(z.object({ id: z.number() }));

describe('a custom field of the app', () => {
  it('is shown and edited by the app, and saved by Jira', async () => {
    const fields = fieldList.parse(await pages.send('GET', '/rest/api/3/field'));
    const stars = fields.find(({ name }) => name === 'Stars')?.id ?? '';
    await addToScreens(stars);
    const key = await pages.issue('With stars');
    await desk.open(`/browse/${key}`);
    const shown = await desk.frame('Stars');
    await shown.evaluate(() =>
      window.jiraBridge.customFieldApi.getFieldData(
        ({ fieldValue }: { fieldValue: unknown }) => void window.told.push(fieldValue),
      ),
    );
    await desk.page.getByRole('button', { name: 'Edit Stars' }).click();
    const edited = await desk.frame('Stars');
    const { extension } = await edited.evaluate(() => window.bridge.view.getContext());
    expect(extension).toMatchObject({
      type: 'jira:customField',
      entryPoint: 'edit',
      fieldId: stars,
      fieldValue: null,
      renderContext: 'issue-view',
      issue: { key },
    });

    const refused = await edited.evaluate(() =>
      window.bridge.view.submit('many').then(
        () => 'saved',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
    await edited.evaluate(() => void window.bridge.view.submit(4));
    await desk.page.getByRole('button', { name: 'Edit Stars' }).waitFor();

    expect(await pages.send('GET', `/rest/api/3/issue/${key}?fields=${stars}`)).toMatchObject({
      fields: { [stars]: 4 },
    });
  });
});

/** As an administrator would: the field stands on every screen of the site. */
async function addToScreens(fieldId: string): Promise<void> {
  const screens = z
    .object({ values: z.array(z.object({ id: z.number() })) })
    .parse(await pages.send('GET', '/rest/api/3/screens'));
  for (const { id } of screens.values) {
    const tabs = screenTabs.parse(await pages.send('GET', `/rest/api/3/screens/${id}/tabs`));
    const path = `/rest/api/3/screens/${id}/tabs/${tabs[0]?.id ?? 0}/fields`;
    await pages.send('POST', path, { fieldId });
  }
}

const created = z.object({ id: z.string() });
const stored = z.object({ body: z.object({ storage: z.object({ value: z.string() }) }) });

describe('a macro', () => {
  let pageId: string;

  const storage = async () =>
    stored.parse(await pages.send('GET', `/wiki/api/v2/pages/${pageId}?body-format=storage`)).body
      .storage.value;

  beforeAll(async () => {
    const space = created.parse(
      await pages.send('POST', '/wiki/api/v2/spaces', { key: 'TEAM', name: 'Team' }),
    );
    const page = await pages.send('POST', '/wiki/api/v2/pages', {
      spaceId: space.id,
      status: 'current',
      title: 'Notes',
      body: { representation: 'storage', value: '<p>Before.</p>' },
    });
    pageId = created.parse(page).id;
  });

  it('is set up while it is inserted, and keeps what the app submits in the page', async () => {
    await desk.open(`/wiki/pages/${pageId}/edit`);
    await desk.page.getByRole('button', { name: 'Insert macro' }).click();
    await desk.page.getByRole('menuitem', { name: 'Note' }).click();
    const settings = await desk.frame('Note');
    const { extension } = await settings.evaluate(() => window.bridge.view.getContext());
    expect(extension).toMatchObject({
      type: 'macro',
      isEditing: true,
      config: {},
      macro: { isConfiguring: true, isInserting: true },
    });
    const codes = await settings.evaluate(() => {
      const { view } = window.bridge;
      const payloads = ['text', { config: { bad: [[1]] } }, { config: {}, body: { type: 'doc' } }];
      const codeOf = (error: unknown): unknown => Reflect.get(Object(error), 'code');
      return Promise.all(payloads.map((payload) => view.submit(payload).catch(codeOf)));
    });
    expect(codes).toEqual(['INVALID_PAYLOAD', 'INVALID_CONFIG', 'INVALID_EXTENSION_TYPE']);

    const config = { mainTitle: 'A & B', count: 2, deep: { on: true, list: ['x', 'y'] } };
    await settings.evaluate((made) => void window.bridge.view.submit({ config: made }), config);
    await desk.page.getByRole('button', { name: 'Configure' }).waitFor();
    await desk.page.getByRole('button', { name: 'Update' }).click();
    const shown = await desk.frame('Note');
    const context = await shown.evaluate(() => window.bridge.view.getContext());

    expect(context).toMatchObject({ extension: { config, content: { id: pageId } } });
    expect(await storage()).toContain(
      '<ac:adf-parameter key="main-title">A &amp; B</ac:adf-parameter>',
    );
    expect(await storage()).toContain(context.localId);
  });

  it('is set up again, and stays as it was when the app closes its settings', async () => {
    const before = await storage();
    await desk.open(`/wiki/pages/${pageId}/edit`);
    await desk.page.getByRole('button', { name: 'Configure' }).click();
    const settings = await desk.frame('Note');
    const { extension } = await settings.evaluate(() => window.bridge.view.getContext());
    expect(extension).toMatchObject({
      config: { mainTitle: 'A & B', count: 2 },
      macro: { isConfiguring: true, isInserting: false },
    });
    await settings.evaluate(() => void window.bridge.view.close());
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await desk.page.getByRole('button', { name: 'Update' }).click();
    await desk.frame('Note');

    expect(await storage()).toBe(before);
    expect(desk.errors).toEqual([]);
  });
});
