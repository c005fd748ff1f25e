import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { startFixtureApp, type FixtureSite } from '../fixture-app/app';
import { axeFindings, launchBrowser } from '../../../support/browser';
import { useOwnWorkflow } from '../fixture-app/own-workflow';

let site: FixtureSite;
let browser: Browser;
let page: Page;
let projectId: string;
let workflowId: string;

const withId = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) });

beforeAll(async () => {
  [site, browser] = await Promise.all([startFixtureApp(), launchBrowser()]);
  const template =
    'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management';
  const project = await site.rest('POST', 'project', {
    key: 'ONE',
    name: 'First',
    leadAccountId: '712020:ada',
    projectTypeKey: 'business',
    projectTemplateKey: template,
  });
  projectId = withId.parse(project).id;
  workflowId = await useOwnWorkflow(site, projectId);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  await sitDown('ada', context);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const sitDown = (name: string, context = page.context()) =>
  context.addCookies([
    { name: 'emulator.account', value: encodeURIComponent(`712020:${name}`), url: site.url },
  ]);

const finish = () => page.getByRole('article', { name: 'Finish' });
const dialog = () => page.getByRole('dialog');
const appFrame = () => page.frameLocator('iframe[title="Summary has a word"]');

const stored = z.object({
  workflows: z.array(
    z.looseObject({
      version: z.object({ id: z.string(), versionNumber: z.number() }),
      statuses: z.array(z.unknown()),
      transitions: z.array(
        z.looseObject({
          name: z.string(),
          validators: z.array(z.looseObject({ parameters: z.record(z.string(), z.string()) })),
          actions: z.array(z.unknown()),
          conditions: z.unknown().optional(),
        }),
      ),
    }),
  ),
  statuses: z.array(z.unknown()),
});

async function readTransition() {
  const found = stored.parse(await site.rest('POST', 'workflows', { workflowIds: [workflowId] }));
  const transition = found.workflows[0]?.transitions.find(({ name }) => name === 'Finish');
  if (transition === undefined) throw new Error('The transition is gone.');
  return { found, transition };
}

async function makeIssue(summary: string): Promise<string> {
  const types = z
    .array(withId.extend({ name: z.string() }))
    .parse(await site.rest('GET', `issuetype/project?projectId=${projectId}`));
  const issuetype = { id: types.find(({ name }) => name === 'Task')?.id };
  const fields = { project: { id: projectId }, issuetype, summary };
  return z.object({ key: z.string() }).parse(await site.rest('POST', 'issue', { fields })).key;
}

const move = (key: string) =>
  site.rest('POST', `issue/${key}/transitions`, { transition: { id: '2' } });

it('adds a validator that the app configures, and transitions obey that configuration', async () => {
  await page.goto(`${site.url}/jira`);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'Workflows' }).click();
  await page.getByRole('link', { name: 'Two steps' }).click();
  await finish().getByText('Open → Closed').waitFor();
  await finish().getByRole('button', { name: 'Add rule' }).click();
  await dialog()
    .getByRole('button', { name: /^Summary has a word/ })
    .click();
  const context = appFrame().locator('#context', { hasText: 'isNewEditor' });
  expect(JSON.parse((await context.textContent()) ?? '')).toMatchObject({
    type: 'jira:workflowValidator',
    entryPoint: 'create',
    isNewEditor: true,
    workflowId,
    transitionContext: { id: '2' },
  });
  // An empty word: the app answers undefined, and nothing is saved.
  await dialog().getByRole('button', { name: 'Add' }).click();
  await appFrame().getByLabel('Word').fill('ready');
  expect(await axeFindings(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Add' }).click();
  await dialog().waitFor({ state: 'detached' });
  await finish().getByText('The summary has the word ready').waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const { transition } = await readTransition();
  expect(transition.validators).toHaveLength(1);
  expect(transition.validators[0]?.parameters['config']).toBe('{"word":"ready"}');
  const refused = await makeIssue('Not yet');
  await expect(move(refused)).rejects.toThrow('The summary lacks the word ready.');
  await move(await makeIssue('I am ready'));
});

it('opens the saved configuration again, and keeps what the app answers then', async () => {
  await page.goto(`${site.url}/jira/settings/workflows/${workflowId}`);
  await finish().getByRole('button', { name: 'Edit Summary has a word' }).click();
  const box = appFrame().getByLabel('Word');
  await appFrame().locator('#context', { hasText: '"entryPoint":"edit"' }).waitFor();
  await expect(box.inputValue()).resolves.toBe('ready');
  await box.fill('done');
  await dialog().getByRole('button', { name: 'Update' }).click();
  await finish().getByText('The summary has the word done').waitFor();
  await move(await makeIssue('All done'));
  await expect(move(await makeIssue('I am ready'))).rejects.toThrow('lacks the word done');
});

it('refuses more configuration than Jira keeps, and says so', async () => {
  await page.goto(`${site.url}/jira/settings/workflows/${workflowId}`);
  await finish().getByRole('button', { name: 'Edit Summary has a word' }).click();
  await appFrame().locator('#context', { hasText: '"entryPoint":"edit"' }).waitFor();
  await appFrame()
    .getByLabel('Word')
    .fill('x'.repeat(33 * 1024));
  await dialog().getByRole('button', { name: 'Update' }).click();
  await dialog().getByText('exceeds 32 kB').waitFor();
  await dialog().getByRole('button', { name: 'Cancel' }).click();
});

it('adds a rule without settings at once, and takes rules away again', async () => {
  await page.goto(`${site.url}/jira/settings/workflows/${workflowId}`);
  await finish().getByRole('button', { name: 'Add rule' }).click();
  await dialog()
    .getByRole('button', { name: /^Always open/ })
    .click();
  await dialog().waitFor({ state: 'detached' });
  await finish().getByRole('button', { name: 'Remove Always open' }).click();
  await dialog().getByRole('button', { name: 'Remove' }).click();
  await finish().getByRole('button', { name: 'Remove Always open' }).waitFor({ state: 'detached' });
  const { transition } = await readTransition();
  expect(transition.conditions).toMatchObject({ conditions: [] });
  expect(transition.validators).toHaveLength(1);
});

it('saves nothing over a change that somebody else has made, and shows that change', async () => {
  await page.goto(`${site.url}/jira/settings/workflows/${workflowId}`);
  await finish().getByRole('button', { name: 'Add rule' }).click();
  const { found } = await readTransition();
  const [workflow] = found.workflows;
  await site.rest('POST', 'workflows/update', {
    statuses: found.statuses,
    workflows: [
      {
        id: workflowId,
        version: workflow?.version,
        description: 'Changed by Bob',
        statuses: workflow?.statuses,
        transitions: workflow?.transitions,
      },
    ],
  });
  await dialog()
    .getByRole('button', { name: /^Always open/ })
    .click();
  await page.getByText('The workflow was changed by somebody else').waitFor();
  await page.getByText('Changed by Bob').waitFor();
  await expect(finish().getByText('Always open').count()).resolves.toBe(0);
});

it('is for administrators, and leaves the system workflow alone', async () => {
  await page.goto(`${site.url}/jira/settings/workflows`);
  await page.getByRole('link', { name: 'jira', exact: true }).click();
  await page.getByText('This is the system workflow. It cannot be edited.').waitFor();
  await expect(page.getByRole('button', { name: 'Add rule' }).count()).resolves.toBe(0);
  await sitDown('bob');
  await page.goto(`${site.url}/jira/settings/workflows/${workflowId}`);
  await page.getByRole('heading', { name: 'Only administrators can open this page' }).waitFor();
});
