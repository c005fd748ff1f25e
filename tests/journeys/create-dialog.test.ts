import type { Browser, Locator } from 'playwright-core';
import { z } from 'zod';
import { axeFindings, launchBrowser, sitDown, type Desk } from '../support/browser';
import { openSite, type OpenSite } from '../support/open-site';
import { expectBody } from '../support/rest';

jest.setTimeout(180_000);

const issue = z.object({
  fields: z.record(z.string(), z.unknown()),
  names: z.record(z.string(), z.string()),
});

let site: OpenSite;
let browser: Browser;
let desk: Desk;
let dialog: Locator;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  desk = await sitDown(browser, site.url, 'requester');
  // The hint beneath the date goes by the browser's clock, as the check goes by the site's.
  await desk.page.clock.setFixedTime('2026-11-23T09:00:00.000Z');
  await desk.open('/jira/projects/SAR');
  await desk.page.getByRole('button', { name: 'Create', exact: true }).first().click();
  dialog = desk.page.getByRole('dialog');
  // The app's own words tell that its frame has been asked.
  await dialog.getByText('When you need the asset.').waitFor();
});
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.close();
});

async function choose(field: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: field }).click();
  await desk.page.getByRole('option', { name: option, exact: true }).click();
}

const asks = (field: string) => dialog.getByLabel(field).waitFor();
const asksNo = (field: string) => dialog.getByLabel(field).waitFor({ state: 'detached' });

/** Fills in everything but the due date. */
async function fillIn(title: string): Promise<void> {
  await dialog.getByLabel('Summary').fill(title);
  await choose('Requester role', 'Sales');
  await dialog.getByLabel('Purpose').fill('Win the second meeting.');
  await dialog.getByLabel('Special notes').fill('None');
}

async function created(title: string): Promise<ReadonlyMap<string, unknown>> {
  await dialog.getByRole('button', { name: 'Create' }).click();
  const flag = desk.page.getByText(/You’ve created SAR-\d+/);
  await flag.waitFor();
  const [key = ''] = /SAR-\d+/.exec((await flag.textContent()) ?? '') ?? [];
  const path = `/rest/api/3/issue/${key}?expand=names`;
  const { fields, names } = expectBody(await site.as('requester').get(path), 200, issue);
  expect(fields['summary']).toBe(title);
  return new Map(Object.entries(fields).map(([id, value]) => [names[id] ?? id, value]));
}

describe("Jira's own create dialog", () => {
  it('asks what the asset type asks, and stores no answer that it has hidden again', async () => {
    await asksNo('Reference contact');
    await asksNo('Updates asset');
    await choose('Asset type', 'Case study');
    await asks('Customer reference consent');
    await dialog.getByLabel('Reference contact').fill('Cora Customer');
    await choose('Customer reference consent', 'Given in writing');
    await choose('Asset type', 'Deck');
    await asks('Audience');
    await asksNo('Reference contact');
    await asksNo('Customer reference consent');
    await dialog.getByLabel('Number of slides').fill('12');
    await fillIn('Deck for a retail bank');
    await dialog.getByLabel('Due date').fill('2026-12-18');
    expect(await axeFindings(desk.page)).toEqual([]);
    const fields = await created('Deck for a retail bank');
    expect(fields.get('Number of slides')).toBe(12);
    expect(fields.get('Request kind')).toMatchObject({ value: 'New asset' });
    expect(fields.get('Reference contact') ?? null).toBeNull();
    expect(fields.get('Customer reference consent') ?? null).toBeNull();
  });

  it('demands the asset that is to be updated, and only then', async () => {
    await choose('Request kind', 'Update existing');
    await asks('Updates asset');
    await choose('Asset type', 'Other');
    await fillIn('New figures');
    await dialog.getByLabel('Due date').fill('2026-12-18');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('Updates asset is required.').waitFor();
    await choose('Request kind', 'New asset');
    await asksNo('Updates asset');
    const fields = await created('New figures');
    expect(fields.get('Updates asset') ?? null).toBeNull();
  });

  it('creates nothing without a due date or with a past one', async () => {
    await choose('Asset type', 'One-pager');
    await fillIn('One-pager in a hurry');
    const date = dialog.getByLabel('Due date');
    await date.fill('2026-11-22');
    await date.blur();
    await dialog.getByText('This date is past. Choose today or a later date.').waitFor();
    await dialog.getByRole('button', { name: 'Create' }).click();
    const refusal = 'The brief is not complete: agree a Due date that is not past.';
    await dialog.getByText(refusal).waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);
    await date.fill('');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await dialog.getByText('Due date is required.').waitFor();
    await date.fill('2026-12-18');
    await created('One-pager in a hurry');
  });
});
