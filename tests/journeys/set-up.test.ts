import type { Browser } from 'playwright-core';
import { axeFindings, launchBrowser, sitDown } from '../support/browser';
import { openSite, type OpenSite } from '../support/open-site';
import { expectBody } from '../support/rest';
import { z } from 'zod';

jest.setTimeout(120_000);

const named = z.array(z.object({ name: z.string() }));

let site: OpenSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ seed: 'empty' }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const fieldCount = async (): Promise<number> =>
  expectBody(await site.as('admin').get('/rest/api/3/field'), 200, named).length;

describe('a new site', () => {
  it('leads an admin to the set-up, which makes everything while they watch, and nothing twice', async () => {
    const desk = await sitDown(browser, site.url, 'admin');
    await desk.open('/jira');
    await desk.page.getByRole('link', { name: 'Open Asset Desk set-up' }).click();
    const setup = desk.frame('Asset Desk set-up');
    await setup.getByRole('button', { name: 'Set up', exact: true }).waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);

    await setup.getByRole('button', { name: 'Set up', exact: true }).click();
    await setup.getByText('Asset Desk is ready').waitFor({ timeout: 60_000 });
    expect(await axeFindings(desk.page)).toEqual([]);
    const made = await fieldCount();

    await setup.getByRole('button', { name: 'Check again' }).click();
    await setup.getByText('Asset Desk is ready').waitFor();
    const again = await site.invoke('admin', 'runSetup', {});
    expect(again.ok).toBe(true);
    await site.drain();
    expect(await fieldCount()).toBe(made);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  it('keeps everybody else away from the set-up', async () => {
    const desk = await sitDown(browser, site.url, 'sales-ops');
    await desk.open('/jira/settings/apps/setup');
    await desk.page.getByText('Only administrators can open this page').waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);
    await desk.close();
  });
});
