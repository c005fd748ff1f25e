import { z } from 'zod';
import { axeFindings } from '../../support/browser';
import { openAppPages, type AppPages, type AppWindow } from './app-pages';

/** Browsers and containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let pages: AppPages;
let desk: AppWindow;
let issueKey: string;
let spaceId: string;

const created = z.object({ id: z.string() });

beforeAll(async () => {
  pages = await openAppPages();
  [desk, issueKey] = await Promise.all([pages.window(), pages.issue('Something to do')]);
  const space = { key: 'TEAM', name: 'Team' };
  spaceId = created.parse(await pages.send('POST', '/wiki/api/v2/spaces', space)).id;
});
afterAll(() => pages.stop());

const extensionIn = async (title: string): Promise<unknown> => {
  const frame = await desk.frame(title);
  return frame.evaluate(async () => (await window.bridge.view.getContext()).extension);
};

describe('pages of an app', () => {
  it.each([
    ['/wiki/apps/wiki', 'Wiki page', { type: 'confluence:globalPage' }],
    ['/wiki/spaces/TEAM/apps/space', 'Space page', { space: { key: 'TEAM' } }],
    ['/jira/projects/PRO/settings/apps/options', 'Options', { project: { key: 'PRO' } }],
  ])('are shown at %s', async (path, title, place) => {
    await desk.open(path);

    expect(await extensionIn(title)).toMatchObject({ ...place, location: pages.url + path });
    if (title !== 'Wiki page') await desk.page.locator(`a[href="${path}"]`).waitFor();
  });

  it('stay closed to people who do not administer the project whose settings they are', async () => {
    const other = await pages.window('bob');
    await other.open('/jira/projects/PRO/settings/apps/options');
    const title = 'Only project administrators can open this page';
    await other.page.getByRole('heading', { name: title }).waitFor();

    expect(await other.page.locator('iframe').count()).toBe(0);
    await other.close();
  });
});

describe('places on an issue', () => {
  it('are a tab of its activity and a dialog of its actions', async () => {
    await desk.open(`/browse/${issueKey}`);
    await desk.page.getByRole('tab', { name: 'Saga' }).click();
    const issue = { key: issueKey, type: 'Task' };
    expect(await extensionIn('Saga')).toMatchObject({ type: 'jira:issueActivity', issue });
    await desk.page.getByRole('button', { name: 'Actions' }).click();
    await desk.page.getByRole('menuitem', { name: 'Act' }).click();

    expect(await extensionIn('Act')).toMatchObject({ type: 'jira:issueAction', issue });
    expect(await axeFindings(desk.page)).toEqual([]);
    const frame = await desk.frame('Act');
    await frame.evaluate(() => void window.bridge.view.close());
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('say that they could not be loaded, and are there when the person tries again', async () => {
    const modules = '**/__forge/modules';
    await desk.page.route(modules, (route) => route.fulfill({ status: 503, body: '{}' }));
    await desk.open(`/browse/${issueKey}`);
    const again = desk.page.getByRole('region', { name: 'Apps' }).getByRole('button');
    await again.nth(1).waitFor();
    await desk.page.unroute(modules);
    await again.nth(1).click();
    await again.first().click();

    expect(await (await desk.frame('Panel')).evaluate(() => document.readyState)).toBe('complete');
  });
});

describe('the console', () => {
  it('names what is not modelled: calls of the app, and modules without a place', async () => {
    await desk.open(`/browse/${issueKey}`);
    const panel = await desk.frame('Panel');
    await panel.evaluate(() => window.bridge.requestTeamworkGraph('{ a }').catch(() => undefined));
    await desk.open('/__emulator');
    await desk.page.getByRole('tab', { name: 'Calls' }).click();
    const row = desk.page.getByRole('row').filter({ hasText: 'requestTeamworkGraph' });
    await row.getByText('Not modelled').waitFor();
    await row.getByText('a frame of panel').waitFor();
    await desk.page.getByRole('tab', { name: 'Modules' }).click();
    const gadget = desk.page.getByRole('row').filter({ hasText: 'jira:dashboardGadget' });

    await gadget.getByText('Not modelled').waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);
  });

  it('puts a fault in the way of the next call', async () => {
    await desk.page.getByRole('tab', { name: 'Faults' }).click();
    await desk.page.getByRole('textbox', { name: 'Path contains' }).fill('/rest/api/3/myself');
    await desk.page.getByRole('button', { name: 'Add fault' }).click();
    await desk.page.getByText('path /rest/api/3/myself: status 503, 1 time').waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);
    await desk.open(`/browse/${issueKey}`);
    const panel = await desk.frame('Panel');
    const statuses = await panel.evaluate(async () => {
      const ask = async () => (await window.bridge.requestJira('/rest/api/3/myself')).status;
      return [await ask(), await ask()];
    });

    expect(statuses).toEqual([503, 200]);
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
    const opener = desk.page.getByRole('button', { name: 'Edit Stars' });
    await opener.waitFor();

    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
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

const stored = z.object({ body: z.object({ storage: z.object({ value: z.string() }) }) });

describe('a macro', () => {
  let pageId: string;

  const storage = async () =>
    stored.parse(await pages.send('GET', `/wiki/api/v2/pages/${pageId}?body-format=storage`)).body
      .storage.value;

  beforeAll(async () => {
    const page = await pages.send('POST', '/wiki/api/v2/pages', {
      spaceId,
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
    await desk.page.getByRole('button', { name: 'More actions' }).click();
    const word = desk.page.getByRole('menuitem', { name: 'Export to Word' });
    const exported = await desk.page.request.get(
      new URL((await word.getAttribute('href')) ?? '', pages.url).href,
    );
    expect(exported.headers()['content-type']).toBe('application/vnd.ms-word');
    expect(desk.errors).toEqual([]);
  });
});
