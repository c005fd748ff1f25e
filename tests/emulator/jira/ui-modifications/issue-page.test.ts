import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { axeFindings, launchBrowser } from '../../../support/browser';
import { seen, startModifiedSite, type ModifiedSite } from './modified-form';

let site: ModifiedSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startModifiedSite(), launchBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  await context.addCookies([
    { name: 'emulator.account', value: encodeURIComponent('712020:bob'), url: site.url },
  ]);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
afterEach(() => site.unmodify());

async function makeIssue(summary: string, more: Readonly<Record<string, unknown>> = {}) {
  const place = { project: { id: site.projectId }, issuetype: { id: site.types['Task'] } };
  const made = await site.rest('POST', 'issue', { fields: { ...place, summary, ...more } });
  return z.object({ key: z.string() }).parse(made).key;
}

const fieldsOf = async (key: string) =>
  z
    .object({ fields: z.record(z.string(), z.unknown()) })
    .parse(await site.rest('GET', `issue/${key}`)).fields;

it('modifies the screen of a transition', async () => {
  const { select } = site;
  const key = await makeIssue('To move');
  await site.modify({ onInit: [[select.id, 'setRequired', true]] }, 'Task', 'IssueTransition');
  await page.goto(`${site.url}/browse/${key}`);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('menuitem', { name: /Finish/ }).click();
  const dialog = page.getByRole('dialog');
  expect((await seen(page)).context).toMatchObject({
    viewType: 'IssueTransition',
    issue: { key },
    issueTransition: { id: expect.stringMatching(/^\d+$/) },
  });
  await dialog.getByRole('button', { name: /Finish/ }).click();
  await dialog.getByText('Flavour is required.').waitFor();
});

it('modifies the issue view: names, hides, locks, and saves what it sets', async () => {
  const { select } = site;
  const key = await makeIssue('To show', {
    [select.id]: { id: select.options['Sweet'] },
    duedate: '2026-12-24',
  });
  const script = {
    onInit: [
      ['duedate', 'setVisible', false],
      [select.id, 'setReadOnly', true],
      ['labels', 'setName', 'Tags'],
      ['assignee', 'setValue', '712020:ada'],
    ],
    onChange: { priority: [['labels', 'setValue', ['changed']]] },
  };
  await site.modify(script, 'Task', 'IssueView');
  await page.goto(`${site.url}/browse/${key}`);
  const row = (id: string) => page.locator(`[data-field="${id}"]`);
  await row('labels').getByText('Tags').waitFor();
  await row('assignee').getByText('Ada').waitFor();
  await expect(row('duedate').count()).resolves.toBe(0);
  await row(select.id).getByText('Sweet').waitFor();
  await expect(row(select.id).getByRole('button').count()).resolves.toBe(0);
  expect((await seen(page)).context).toMatchObject({ viewType: 'IssueView', issue: { key } });
  await expect(fieldsOf(key)).resolves.toMatchObject({
    assignee: { accountId: '712020:ada' },
    duedate: '2026-12-24',
  });

  await row('priority').getByRole('button').click();
  await page.getByRole('option', { name: 'High', exact: true }).click();
  await row('labels').getByText('changed').waitFor();
  expect((await seen(page, { changes: 1 })).changes).toEqual([
    ['priority', { id: '2', name: 'High' }],
  ]);
  expect(await axeFindings(page)).toEqual([]);
});
