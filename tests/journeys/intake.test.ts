import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { axeFindings, launchBrowser, sitDown, type Desk } from '../support/browser';
import { openSite, type OpenSite } from '../support/open-site';
import { expectBody } from '../support/rest';

jest.setTimeout(120_000);

let site: OpenSite;
let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  desk = await sitDown(browser, site.url, 'requester');
});
afterEach(async () => {
  expect(desk.errors).toEqual([]);
  await desk.close();
  await site.control('faults', []);
});

const page = '/jira/apps/request-desk';
const form = () => desk.frame('Request an asset');
const title = () => form().getByLabel('Title');

async function countOf(summary: string): Promise<number> {
  const found = await site.as('requester').post('/rest/api/3/search/jql', {
    jql: `project = SAR AND summary ~ "\\"${summary}\\""`,
    fields: ['summary'],
  });
  return expectBody(found, 200, z.object({ issues: z.array(z.unknown()) })).issues.length;
}

/** Moves the focus on with the Tab key until it is in a control with a label. */
async function tabTo(label: string): Promise<void> {
  const focused = form().locator(':focus');
  for (let presses = 0; presses < 40; presses += 1) {
    await desk.page.keyboard.press('Tab');
    const name = await focused.evaluateAll((elements) =>
      elements.map((element) => {
        const { labels } = element as HTMLInputElement;
        return labels?.[0]?.textContent ?? element.textContent;
      }),
    );
    if (name[0]?.startsWith(label) === true) return;
  }
  throw new Error(`The Tab key does not reach ${label}.`);
}

const type = (text: string) => desk.page.keyboard.type(text);
const press = (key: string) => desk.page.keyboard.press(key);

/** What axe finds in both modes and at both widths. */
async function findings(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of [1280, 320]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await desk.page.setViewportSize({ width, height: 900 });
      await desk.page.emulateMedia({ colorScheme });
      await form().locator(`html[data-color-mode="${colorScheme}"]`).waitFor();
      const here = await axeFindings(desk.page);
      found.push(...here.map((line) => `${width} ${colorScheme} ${line}`));
    }
  }
  return found;
}

async function fillIn(summary: string): Promise<void> {
  await title().fill(summary);
  await form().getByLabel('Purpose').fill('Win the second meeting with their head of payments.');
  await form().getByRole('combobox', { name: 'Asset type' }).click();
  await form().getByRole('option', { name: 'Video' }).click();
  await form().getByLabel('Needed by').fill('2026-12-30');
  await form().getByLabel('Special notes').fill('None');
}

const send = () => form().getByRole('button', { name: 'Send request' }).click();

describe('the request form', () => {
  it('is filled in and sent with the keyboard alone', async () => {
    await desk.open(page);
    await title().waitFor();
    await tabTo('Title');
    await type('Keyboard tour of the hangar');
    await press('Control+Enter');
    await form().getByText('4 answers need your attention').waitFor();
    expect(await findings()).toEqual([]);

    await press('Tab');
    await press('Enter');
    await type('Show pilots around without a hangar.');
    await tabTo('Asset type');
    await type('Deck');
    await press('Enter');
    await tabTo('Number of slides');
    await type('12');
    await tabTo('Needed by');
    await type('12302026');
    await tabTo('Special notes');
    await type('None');
    await tabTo('Optional');
    await press('Enter');
    await form().getByLabel('Use case').waitFor();
    await press('Control+Enter');
    await form()
      .getByRole('heading', { name: /^Your request was sent as SAR-/ })
      .waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);
    await tabTo('See all my requests');
    await press('Enter');
    await form()
      .getByRole('link', { name: /Keyboard tour of the hangar$/ })
      .waitFor();
    expect(await axeFindings(desk.page)).toEqual([]);
    expect(await countOf('Keyboard tour of the hangar')).toBe(1);
  });

  it('keeps the draft through 409, 429, 500, no connection and a reload, and makes one request', async () => {
    const summary = 'Video of the night shift';
    const creation = { kind: 'jira', method: 'POST', path: '/rest/api/3/issue' };
    const fault = (effect: object) =>
      site.control('faults', [{ match: creation, times: 1, ...effect }]);
    await desk.open(page);
    await title().waitFor();
    await fillIn(summary);

    for (const [status, words] of [
      [409, 'send again in a few seconds'],
      [429, 'Atlassian is busy. Your answers are kept here; send again in a minute.'],
      [500, 'Something went wrong on our side. Your answers are kept here'],
    ] as const) {
      await fault({ status });
      await send();
      await form().getByText(words).waitFor();
    }
    await site.control('clock', { advance: 'PT1M' });

    await fault({ dropAnswer: true });
    await send();
    await form().getByText('Something went wrong on our side').waitFor();
    await site.control('clock', { advance: 'PT1M' });

    await desk.page.reload();
    await form()
      .getByText(/^Your draft was restored/)
      .waitFor();
    expect(await title().inputValue()).toBe(summary);
    await desk.page.context().setOffline(true);
    await send();
    await form().getByText('No answer came back. Your answers are kept here').waitFor();
    await desk.page.context().setOffline(false);
    await send();
    await form()
      .getByRole('heading', { name: /^Your request was sent as SAR-/ })
      .waitFor();
    expect(await countOf(summary)).toBe(1);
  });

  it('opens for a request that was sent back, from My requests', async () => {
    await desk.open(`${page}?tab=mine`);
    const answerIt = form().getByRole('button', { name: /^Answer .+ on SAR-12$/ });
    await answerIt.click();
    await form()
      .getByRole('heading', { name: /^Answer .+ on SAR-12$/ })
      .waitFor();
    await form().getByText('Who will watch it, and what should they do afterwards?').waitFor();
    expect(await title().inputValue()).toBe('Demand planning video for food producers');
    expect(new URL(desk.page.url()).search).toBe('?request=SAR-12');
    await desk.page.goBack();
    await answerIt.click();
    await form().getByLabel('Your answer').fill('Plant managers; they book a demo.');
    await form().getByRole('button', { name: 'Answer and send again' }).click();
    await form()
      .getByRole('heading', { name: 'SAR-12 is complete and back in the queue' })
      .waitFor();
    await form().getByRole('button', { name: 'See all my requests' }).click();
    await form()
      .getByRole('listitem', { name: /^SAR-12/ })
      .getByText('Waiting for the weekly review')
      .waitFor();
  });
});
