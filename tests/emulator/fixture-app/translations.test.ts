import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFixtureApp, fixtureFolder, startFixtureApp, type FixtureSite } from './fixture-app';

const { folder, remove } = fixtureFolder();
let site: FixtureSite;
beforeAll(async () => {
  bundleFixtureApp(path.join(folder, 'bundle'));
  site = await startFixtureApp(folder);
});
afterAll(async () => {
  await site.stop();
  remove();
});

describe('translations of the manifest', () => {
  it.each([
    ['de-DE', { title: 'Notizen', empty: 'There are no notes.', found: 'de-DE' }],
    ['de_DE', { title: 'Notizen', empty: 'There are no notes.', found: 'de-DE' }],
    ['fr-FR', { title: 'Notes', empty: 'There are no notes.', found: 'en-US' }],
  ])('reach i18n of @forge/api in %s, with the fallback', async (locale, texts) => {
    expect(await site.ask('translations', locale)).toEqual(texts);
  });

  it('reach i18n of @forge/bridge from the origin of the frame', async () => {
    const read = (file: string) => fetch(`${site.assetsUrl}/page-resource/__LOCALES__/${file}`);
    expect(await (await read('de-DE.json')).json()).toMatchObject({ page: { title: 'Notizen' } });
    expect(await (await read('i18n-info.json')).json()).toEqual({
      translations: { 'page.title': { 'en-US': 'Notes', 'de-DE': 'Notizen' } },
      config: { locales: ['de-DE', 'en-US'], fallback: { default: 'en-US' } },
    });
    expect((await read('fr-FR.json')).status).toBe(404);
  });

  it.each([
    ['ada', 'Notizen'],
    ['bob', 'Notes'],
  ])('name a page to %s in their own language', async (name, title) => {
    const answer = await fetch(`${site.url}/__forge/modules`, {
      headers: { cookie: `emulator.account=712020:${name}` },
    });
    expect(await answer.json()).toContainEqual(expect.objectContaining({ key: 'page', title }));
  });

  it('keep the site from starting when the default locale lacks a text', async () => {
    const appDirectory = path.join(folder, 'untranslated');
    cpSync(__dirname, appDirectory, { recursive: true });
    writeFileSync(path.join(appDirectory, 'locales/en-US.json'), '{}');
    await expect(startFixtureApp(folder, { appDirectory })).rejects.toThrow(
      "Default locale 'en-US' is missing the translation of 'page.title'.",
    );
  });
});
