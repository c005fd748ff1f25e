import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { axeFindings, launchBrowser } from '../../../support/browser';
import { startFixtureApp, type FixtureSite } from '../fixture-app/app';
import { useOwnWorkflow } from '../fixture-app/own-workflow';

/** Browsers and containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let site: FixtureSite;
let browser: Browser;
let page: Page;

const withId = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) });

async function makeProject(key: string, name: string): Promise<string> {
  const made = await site.rest('POST', 'project', {
    key,
    name,
    leadAccountId: '712020:ada',
    projectTypeKey: 'business',
    projectTemplateKey:
      'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
  });
  return withId.parse(made).id;
}

beforeAll(async () => {
  [site, browser] = await Promise.all([startFixtureApp(), launchBrowser()]);
  await makeProject('ONE', 'First');
  await makeProject('TWO', 'Second');
  await useOwnWorkflow(site, await makeProject('SIX', 'Sixth'));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  await context.addCookies([
    { name: 'emulator.account', value: encodeURIComponent('712020:ada'), url: site.url },
  ]);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function makeIssue(fields: object = {}, project = 'ONE'): Promise<string> {
  const issue = {
    project: { key: project },
    issuetype: { name: 'Task' },
    summary: 'Paint',
    ...fields,
  };
  const made = await site.rest('POST', 'issue', { fields: issue });
  return z.object({ key: z.string() }).parse(made).key;
}

const issueBody = z.object({ key: z.string(), fields: z.looseObject({}) });
const read = async (key: string) => issueBody.parse(await site.rest('GET', `issue/${key}`));

const actions = () => page.getByRole('button', { name: 'Actions' });
const dialog = () => page.getByRole('dialog');
const button = (name: string) => dialog().getByRole('button', { name, exact: true });

async function open(key: string, action: string): Promise<void> {
  await page.goto(`${site.url}/browse/${key}`);
  await actions().click();
  await page.getByRole('menuitem', { name: action }).click();
  await dialog()
    .getByRole('heading', { name: `${action} ${key}` })
    .waitFor();
}

async function choose(label: string, option: string): Promise<void> {
  await dialog().getByLabel(label).click();
  await page.getByRole('option', { name: option }).click();
}

describe('the actions of an issue', () => {
  it('clone it with its values, linked with what it was made from', async () => {
    const description = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Two coats.' }] }],
    };
    const key = await makeIssue({ description, labels: ['wall'], duedate: '2026-12-24' });
    await open(key, 'Clone');
    const summary = dialog().getByLabel('Summary');
    expect(await summary.inputValue()).toBe('CLONE - Paint');
    await summary.fill('Paint it again');
    await button('Clone').click();
    await page.getByRole('button', { name: 'View issue' }).click();
    await page.getByRole('heading', { name: 'Paint it again' }).waitFor();

    const clone = await read(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    expect(clone.key).not.toBe(key);
    expect(clone.fields).toMatchObject({
      summary: 'Paint it again',
      description,
      labels: ['wall'],
      duedate: '2026-12-24',
      status: { name: 'To Do' },
      issuelinks: [{ type: { name: 'Cloners', outward: 'clones' }, outwardIssue: { key } }],
    });
  });

  it('say why a clone is refused, and keep what was written', async () => {
    const key = await makeIssue({}, 'SIX');
    await requireDueDate();
    await open(key, 'Clone');
    await dialog().getByLabel('Summary').fill('Once more');
    await button('Clone').click();
    await dialog().getByText('Say when it is due.').waitFor();

    expect(await dialog().getByLabel('Summary').inputValue()).toBe('Once more');
    expect(await axeFindings(page)).toEqual([]);
    await site.rest('PUT', `issue/${key}`, { fields: { duedate: '2026-12-24' } });
    await page.reload();
    await open(key, 'Clone');
    await button('Clone').click();
    await page.getByText(`You’ve cloned ${key} as`).waitFor();
  });

  it('move it to another project, where its old address leads', async () => {
    const key = await makeIssue();
    await open(key, 'Move');
    expect(await button('Move').isDisabled()).toBe(true);
    await choose('Project', 'Second (TWO)');
    await button('Move').click();
    await page.waitForURL(/\/browse\/TWO-\d+$/);
    await page.getByRole('heading', { name: 'Paint' }).waitFor();

    const { pathname } = new URL(page.url());
    await page.goto(`${site.url}/browse/${key}`);
    await page.waitForURL(`**${pathname}`);
    expect((await read(key)).fields).toMatchObject({ status: { name: 'To Do' } });
  });

  it('ask for a status when the workflow there lacks the one that it has', async () => {
    const key = await makeIssue();
    await open(key, 'Move');
    await choose('Project', 'Sixth (SIX)');
    await choose('Status', 'Closed');
    expect(await axeFindings(page)).toEqual([]);
    await button('Move').click();
    await page.waitForURL(/\/browse\/SIX-\d+$/);

    expect((await read(key)).fields).toMatchObject({ status: { name: 'Closed' } });
  });

  it('delete it after a question', async () => {
    const key = await makeIssue();
    await open(key, 'Delete');
    await button('Delete').click();
    await page.getByText(`You’ve deleted ${key}`).waitFor();

    await page.waitForURL('**/jira/projects/ONE');
    await expect(read(key)).rejects.toThrow('404');
  });

  it('work with the keyboard alone on a phone, in the dark', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const key = await makeIssue();
    await page.goto(`${site.url}/browse/${key}`);
    await actions().focus();
    await page.keyboard.press('Enter');
    await page.locator('[role="menuitem"]:focus', { hasText: 'Clone' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role="menuitem"]:focus', { hasText: 'Move' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog().getByLabel('Issue type').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Actions' }).waitFor();
  });
});

const stored = z.object({
  workflows: z.array(z.looseObject({ transitions: z.array(z.looseObject({ type: z.string() })) })),
  statuses: z.array(z.unknown()),
});

/** New issues of the project SIX need a due date from now on. */
async function requireDueDate(): Promise<void> {
  const found = z
    .object({ values: z.array(withId.extend({ name: z.string() })) })
    .parse(await site.rest('GET', 'workflows/search?queryString=Two%20steps'));
  const workflowIds = found.values.map(({ id }) => id);
  const { workflows, statuses } = stored.parse(
    await site.rest('POST', 'workflows', { workflowIds }),
  );
  const rule = {
    ruleKey: 'system:validate-field-value',
    parameters: {
      ruleType: 'fieldRequired',
      fieldsRequired: 'duedate',
      ignoreContext: 'true',
      errorMessage: 'Say when it is due.',
    },
  };
  const changed = workflows.map((workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((each) =>
      each.type === 'INITIAL' ? { ...each, validators: [rule] } : each,
    ),
  }));
  await site.rest('POST', 'workflows/update', { statuses, workflows: changed });
}
