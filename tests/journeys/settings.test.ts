import type { Browser, FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { axeFindings, launchBrowser, sitDown, type Desk } from '../support/browser';
import { openSite, type OpenSite } from '../support/open-site';
import { expectBody } from '../support/rest';

jest.setTimeout(120_000);

let site: OpenSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function openTab(desk: Desk, name: string): Promise<FrameLocator> {
  await desk.open('/jira/settings/apps/setup');
  const page = desk.frame('Asset Desk set-up');
  await page.getByRole('tab', { name }).click();
  return page;
}

const fields = z.array(z.object({ name: z.string() }));

describe('an admin who shapes the intake', () => {
  it('adds a question with the keyboard alone and sees Jira follow', async () => {
    const desk = await sitDown(browser, site.url, 'admin');
    const page = await openTab(desk, 'Questions');
    await page.getByRole('button', { name: 'New question' }).focus();
    await desk.page.keyboard.press('Enter');
    await page.locator('input:focus').waitFor();
    await desk.page.keyboard.type('Tone of voice');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type('How it should sound.');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type('Formal\nPlayful');
    await page.getByRole('combobox', { name: 'Add a question to Deck' }).focus();
    await desk.page.keyboard.type('Tone');
    await page.getByRole('option', { name: 'Tone of voice' }).waitFor();
    await desk.page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Save' }).focus();
    await desk.page.keyboard.press('Enter');
    await page.getByText('Jira is in line with it.').waitFor({ timeout: 60_000 });
    const names = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, fields);
    expect(names).toContainEqual({ name: 'Tone of voice' });
    expect(desk.errors).toEqual([]);
    await desk.close();
  });

  it.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('finds pages that everybody can use at %i px in %s', async (width, colorScheme) => {
    const desk = await sitDown(browser, site.url, 'admin');
    await desk.page.setViewportSize({ width, height: 900 });
    await desk.page.emulateMedia({ colorScheme });
    const page = await openTab(desk, 'Questions');
    await page.getByRole('button', { name: 'New question' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/answers need your attention/).waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);
    await page.getByRole('tab', { name: /^Calendar/ }).click();
    await page.getByRole('button', { name: 'Add a holiday' }).click();
    expect(await axeFindings(desk.page)).toEqual([]);
    await desk.close();
  });
});
