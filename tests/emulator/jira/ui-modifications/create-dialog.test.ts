import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { axeFindings, launchBrowser } from '../../../support/browser';
import { openCreateDialog } from './create-dialog';
import { appFrame, seen, startModifiedSite, type ModifiedSite } from './modified-form';

let site: ModifiedSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startModifiedSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  await context.addCookies([
    { name: 'emulator.account', value: encodeURIComponent('712020:bob'), url: site.url },
  ]);
  page = await context.newPage();
});
afterEach(async () => {
  await page.context().close();
  await site.unmodify();
});

const openDialog = () => openCreateDialog(page, site);

it('fills and demands fields at the start, and creates what it shows', async () => {
  await site.modify({
    onInit: [
      ['summary', 'setValue', 'From the app'],
      ['summary', 'setName', 'Title'],
      ['description', 'setValue', boldDocument],
      ['duedate', 'setRequired', true],
      ['duedate', 'setDescription', 'When we need it'],
      [site.select.id, 'setValue', site.select.options['Sour']],
      [site.select.id, 'setReadOnly', true],
    ],
  });
  const dialog = await openDialog();
  await dialog.getByLabel('Title').waitFor();
  await expect(dialog.getByLabel('Title').inputValue()).resolves.toBe('From the app');
  await expect(dialog.getByLabel('Flavour').isDisabled()).resolves.toBe(true);
  await dialog.getByText('When we need it').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.getByText('Due date is required.').waitFor();
  await dialog.getByLabel('Due date').fill('2026-12-24');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { fields } = z
    .object({ fields: z.record(z.string(), z.unknown()) })
    .parse(await site.rest('GET', 'issue/ONE-1'));
  expect(fields).toMatchObject({
    summary: 'From the app',
    description: boldDocument,
    duedate: '2026-12-24',
    [site.select.id]: { value: 'Sour' },
  });
});

it('takes the error of a field away once the field is changed, and of no other', async () => {
  await site.modify({ onInit: [['duedate', 'setRequired', true]] });
  const dialog = await openDialog();
  await appFrame(page);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.getByText('Summary is required.').waitFor();
  await dialog.getByLabel('Summary').fill('Now it is there');
  await dialog.getByText('Summary is required.').waitFor({ state: 'detached' });
  await dialog.getByText('Due date is required.').waitFor();
  await dialog.getByLabel('Summary').fill('');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.getByText('Summary is required.').waitFor();
});

const boldDocument = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Bold', marks: [{ type: 'strong' }] }] },
  ],
};

it('tells the app of a change when it is made, and of a text when its box is left', async () => {
  await site.modify({
    onChange: {
      [site.select.id]: [
        ['duedate', 'setVisible', false],
        ['description', 'setReadOnly', true],
      ],
      summary: [['labels', 'setValue', ['told']]],
    },
  });
  const dialog = await openDialog();
  await appFrame(page);
  await dialog.getByLabel('Due date').waitFor();
  await dialog.getByLabel('Flavour').click();
  await page.getByRole('option', { name: 'Sweet' }).click();
  await dialog.getByLabel('Due date').waitFor({ state: 'detached' });
  await expect(dialog.getByLabel('Description').getAttribute('readonly')).resolves.not.toBeNull();
  await dialog.getByLabel('Summary').fill('Written by Bob');
  await dialog.getByLabel('Summary').press('Tab');
  await dialog.getByText('told').waitFor();
  expect((await seen(page, { changes: 2 })).changes).toEqual([
    [site.select.id, { id: site.select.options['Sweet'], value: 'Sweet' }],
    ['summary', 'Written by Bob'],
  ]);
});

it('gives every field in the format of its type, and hides options without losing them', async () => {
  await site.modify({
    onInit: [
      [site.select.id, 'setOptionsVisibility', [site.select.options['Sour']], false],
      [site.select.id, 'setValue', site.select.options['Sour']],
      ['assignee', 'setValue', '712020:ada'],
    ],
  });
  const dialog = await openDialog();
  await dialog.getByText('Sour').waitFor();
  await dialog.getByText('Ada').waitFor();
  await dialog.getByLabel('Flavour').click();
  await page.getByRole('option', { name: 'Sweet' }).waitFor();
  await expect(page.getByRole('option', { name: 'Sour' }).count()).resolves.toBe(0);
  const { fields, context } = await seen(page);
  expect(context).toMatchObject({
    type: 'jira:uiModifications',
    project: { id: site.projectId, key: 'ONE', type: 'business' },
    issueType: { id: site.types['Task'], name: 'Task' },
    viewType: 'GIC',
  });
  expect(fields).toMatchObject({
    issuetype: ['issuetype', 'Issue type', { id: site.types['Task'], name: 'Task' }, true],
    summary: ['summary', 'Summary', '', true],
    description: ['description', 'Description', { type: 'doc', version: 1, content: [] }, false],
    reporter: ['reporter', 'Reporter', { accountId: '712020:bob' }, true],
    assignee: ['assignee', 'Assignee', null, false],
    labels: ['labels', 'Labels', [], false],
    duedate: ['duedate', 'Due date', null, false],
    [site.select.id]: [
      'com.atlassian.jira.plugin.system.customfieldtypes:select',
      'Flavour',
      null,
      false,
    ],
  });
});

it('locks the announced fields until the app has answered', async () => {
  await site.modify({ onInit: [['summary', 'setValue', 'Late']], waits: true });
  const dialog = await openDialog();
  const frame = await appFrame(page);
  await dialog.getByLabel('Summary is loading').waitFor();
  const summary = dialog.getByLabel(/^Summary/).last();
  await expect(summary.getAttribute('readonly')).resolves.not.toBeNull();
  await expect(dialog.getByLabel('Description').getAttribute('readonly')).resolves.toBeNull();
  await frame.waitForFunction(() => Reflect.get(window, 'release') !== undefined);
  await frame.evaluate(() => {
    (Reflect.get(window, 'release') as () => void)();
  });
  await dialog.getByLabel('Summary is loading').waitFor({ state: 'detached' });
  await expect(dialog.getByLabel('Summary').inputValue()).resolves.toBe('Late');
  await expect(dialog.getByLabel('Summary').getAttribute('readonly')).resolves.toBeNull();
});

it('tells onError what it did not do, and does the rest', async () => {
  await site.modify({
    registers: ['summary', 'duedate', 'assignee'],
    onInit: [
      ['summary', 'setRequired', false],
      ['summary', 'setOptionsVisibility', ['1'], true],
      ['duedate', 'setValue', 'tomorrow'],
      ['duedate', 'setName', 'Wanted by'],
      ['assignee', 'setValue', 'nobody'],
      ['labels', 'setVisible', false],
    ],
  });
  const dialog = await openDialog();
  await dialog.getByLabel('Wanted by').waitFor();
  await dialog.getByLabel('Labels').waitFor();
  const failed = (fieldId: string, method: string) =>
    expect.objectContaining({
      type: 'FIELD_VALIDATION_FAILED',
      fieldId,
      fieldType: fieldId,
      method,
    }) as unknown;
  expect((await seen(page, { errors: 5 })).errors).toEqual([
    failed('summary', 'setRequired'),
    failed('summary', 'setOptionsVisibility'),
    failed('duedate', 'setValue'),
    failed('assignee', 'setValue'),
    expect.objectContaining({
      type: 'APPLY_CHANGES_FOR_UNREGISTERED_FIELD',
      fieldId: 'labels',
      fieldType: 'labels',
    }),
  ]);
});

it('goes on without an app that fails, and enforces nothing outside of the form', async () => {
  await site.modify({ throws: true, onInit: [['duedate', 'setRequired', true]] });
  const dialog = await openDialog();
  await appFrame(page);
  await dialog.getByLabel('Summary').fill('By hand');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.waitFor({ state: 'detached' });
  const fields = {
    project: { id: site.projectId },
    issuetype: { id: site.types['Task'] },
    summary: 'REST',
  };
  await site.rest('POST', 'issue', { fields }, 'bob');
});

it('starts the app anew for another issue type, which the app may choose itself', async () => {
  const other =
    Object.keys(site.types).find((name) => name !== 'Task' && !/sub-?task/i.test(name)) ?? '';
  await site.modify({ onInit: [['issuetype', 'setValue', site.types[other]]] });
  await site.modify({ onInit: [['summary', 'setValue', 'Of the other type']] }, other);
  const dialog = await openDialog();
  await dialog.locator('input[value="Of the other type"]').waitFor();
  expect((await seen(page)).context.issueType).toEqual({ id: site.types[other], name: other });
});

it('says that it could not ask the app, and lets people go on', async () => {
  await page.route('**/__forge/ui-modifications?*', (route) => route.fulfill({ status: 403 }));
  const dialog = await openDialog();
  await dialog
    .getByText("We couldn't load the UI modifications configuration for this form")
    .waitFor();
  await dialog.getByLabel('Summary').fill('All the same');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.waitFor({ state: 'detached' });
});
