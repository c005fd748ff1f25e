import type { Browser } from 'playwright-core';
import { axeFindings, launchBrowser, sitDown, type Desk } from '../support/browser';
import { openSite, type OpenSite } from '../support/open-site';
import { displayNameOf, type PersonName } from '../support/people';

jest.setTimeout(180_000);

const title = 'Case study: payments at a retail bank';

let site: OpenSite;
let browser: Browser;
let key = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Lets a person work in a window of their own; nothing may throw in it, and axe may find nothing at its end. */
async function as(person: PersonName, work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await sitDown(browser, site.url, person);
  await work(desk);
  expect(await axeFindings(desk.page)).toEqual([]);
  expect(desk.errors).toEqual([]);
  await desk.close();
}

async function moveTo(desk: Desk, from: string, transition: string): Promise<void> {
  await desk.page.getByRole('button', { name: from, exact: true }).click();
  await desk.page.getByRole('menuitem', { name: transition }).click();
}

describe('a request on its way from the form to the library', () => {
  it('is filed by the requester in the official form', () =>
    as('requester', async (desk) => {
      await desk.open('/jira');
      await desk.page.getByRole('button', { name: 'Apps' }).click();
      await desk.page.getByRole('menuitem', { name: 'Request an asset' }).click();
      const form = desk.frame('Request an asset');
      await form.getByRole('button', { name: 'Send request' }).click();
      await form.getByText('Choose an asset type.').first().waitFor();

      await form.getByLabel('Title').fill(title);
      await form.getByRole('combobox', { name: 'Asset type' }).click();
      await form.getByRole('option', { name: 'Case study' }).click();
      await form.getByLabel('Needed by').fill('2026-12-18');
      await form.getByLabel('Purpose').fill('Win the second meeting with their head of payments.');
      await form.getByLabel('Special notes').fill('Do not name the bank.');
      await form.getByRole('button', { name: /^Optional/ }).click();
      await form.getByRole('combobox', { name: 'Industry' }).click();
      await form.getByRole('option', { name: 'Financial services' }).click();
      await form.getByLabel('Opportunity').fill('OPP-1');
      expect(await axeFindings(desk.page)).toEqual([]);
      await form.getByRole('button', { name: 'Send request' }).click();

      const link = form.getByRole('link', { name: /^SAR-\d+/ });
      key = ((await link.textContent()) ?? '').match(/SAR-\d+/)?.[0] ?? '';
      expect(key).not.toBe('');
    }));

  it('is accepted and assigned on the triage board', async () => {
    await site.drain();
    await as('sales-ops', async (desk) => {
      await desk.open('/jira/projects/SAR/apps/triage-board');
      const board = desk.frame('Triage board');
      await board.getByText(title).waitFor();
      await board.getByRole('button', { name: `Actions for ${key}` }).click();
      await board.getByRole('menuitem', { name: 'Accept' }).click();
      await desk.page.getByText(`${key} is now Accepted`).waitFor();
      await desk.open(`/browse/${key}`);
      await desk.page.getByRole('button', { name: 'Accepted', exact: true }).waitFor();
      await desk.frame('Priority').getByText('Deal value').waitFor();
    });
  });

  it('is made, gets a draft and goes to review, where Approve is refused', () =>
    as('sales-ops', async (desk) => {
      await desk.open(`/browse/${key}`);
      await moveTo(desk, 'Accepted', 'Start');
      await desk.page.getByRole('button', { name: 'In development', exact: true }).waitFor();
      await desk.page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'case-study.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF-1.7 case study'),
        });
      await desk.page.getByRole('link', { name: 'case-study.pdf' }).waitFor();
      await moveTo(desk, 'In development', 'Send to review');
      await desk.page.getByRole('button', { name: 'In review', exact: true }).waitFor();
      await moveTo(desk, 'In review', 'Approve');
      const refusal = desk.page.getByRole('alert').filter({ hasText: 'not possible yet' });
      await refusal.waitFor();
      const said = (await refusal.textContent()) ?? '';
      for (const lens of ['technical', 'brand', 'narrative']) expect(said).toContain(lens);
    }));

  it.each(['pre-sales', 'marketing', 'sales-manager'] as const)('is approved by %s', (person) =>
    as(person, async (desk) => {
      await desk.open(`/browse/${key}`);
      const reviews = desk.frame('Reviews');
      await reviews.getByRole('button', { name: 'Approve', exact: true }).click();
      await reviews
        .getByText(`${displayNameOf(person)} approved`)
        .first()
        .waitFor();
    }),
  );

  it('passes the gate, is delivered, and the requester is told', async () => {
    await as('sales-ops', async (desk) => {
      await desk.open(`/browse/${key}`);
      await moveTo(desk, 'In review', 'Approve');
      await desk.page.getByRole('button', { name: 'Approved', exact: true }).waitFor();
      await moveTo(desk, 'Approved', 'Deliver');
      await desk.page.getByRole('button', { name: 'Delivered', exact: true }).waitFor();
    });
    await site.drain();
    await as('requester', async (desk) => {
      await desk.open(`/browse/${key}`);
      await desk.page
        .getByText(`@${displayNameOf('requester')}`)
        .first()
        .waitFor();
    });
  });

  it('is found in the Confluence library while typing, and can be downloaded', () =>
    as('requester', async (desk) => {
      await desk.open('/wiki/spaces/LIB');
      await desk.page.getByRole('link', { name: 'Asset Library Home' }).first().click();
      const library = desk.frame('Asset library');
      await library.getByLabel('Search assets').fill('payments ret');
      await library.getByText(title).first().waitFor();
      const answers = desk.page
        .context()
        .waitForEvent('response', (answer) => answer.url().includes('/wiki/download/'));
      const name = 'Download case-study.pdf';
      await library.getByRole('button', { name }).or(library.getByRole('link', { name })).click();
      const download = await answers;
      expect(download.status()).toBe(200);
      expect(download.headers()['content-disposition']).toContain('case-study.pdf');
    }));

  it('shows the outsider neither the request nor its reviews', () =>
    as('outsider', async (desk) => {
      await desk.open(`/browse/${key}`);
      await desk.page.getByText('do not have permission').waitFor();
    }));
});
