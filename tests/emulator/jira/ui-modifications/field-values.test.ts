import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { launchBrowser } from '../../../support/browser';
import { openCreateDialog } from './create-dialog';
import { makeField, seen, startModifiedSite, type ModifiedSite } from './modified-form';

let site: ModifiedSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startModifiedSite(), launchBrowser()]);
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin' });
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

const paragraph = {
  type: 'doc',
  version: 1,
  content: [{ type: 'rule' }, { type: 'paragraph', content: [{ type: 'text', text: 'Below' }] }],
};

/** Fields of every modifiable type: what an app sets, and what REST says of it afterwards. */
async function everyType() {
  const of = (type: string, options?: readonly string[]) => makeField(site, type, type, options);
  const picks = ['One', 'Two', 'Three'];
  const [multi, boxes, radio] = [
    await of('multiselect', picks),
    await of('multicheckboxes', picks),
    await of('radiobuttons', picks),
  ];
  const chosen = ({ options }: ModifiedSite['select']) => [options['One'], options['Three']];
  return [
    [multi.id, chosen(multi), [{ value: 'One' }, { value: 'Three' }]],
    [boxes.id, chosen(boxes), [{ value: 'One' }, { value: 'Three' }]],
    [radio.id, radio.options['Two'], { value: 'Two' }],
    [(await of('textfield')).id, 'A line', 'A line'],
    [(await of('textarea')).id, paragraph, paragraph],
    [(await of('url')).id, 'https://example.com/a', 'https://example.com/a'],
    [(await of('float')).id, 12.5, 12.5],
    [(await of('datepicker')).id, '2026-12-24', '2026-12-24'],
    [
      (await of('datetime')).id,
      '2026-12-24T18:30+01:00',
      expect.stringMatching(/^2026-12-24T(18:30:00.000\+0100|17:30:00.000\+0000)$/),
    ],
    [(await of('userpicker')).id, '712020:ada', { accountId: '712020:ada' }],
    [(await of('multiuserpicker')).id, ['712020:ada'], [{ accountId: '712020:ada' }]],
    ['labels', ['blue', 'green'], ['blue', 'green']],
    ['priority', '1', { id: '1' }],
    ['assignee', '712020:ada', { accountId: '712020:ada' }],
    ['duedate', '2026-12-31', '2026-12-31'],
    ['summary', 'Every type', 'Every type'],
  ] as const;
}

it('takes the value of every type of field, and sends it as REST wants it', async () => {
  const fields = await everyType();
  await site.modify({ onInit: fields.map(([id, value]) => [id, 'setValue', value]) });
  const dialog = await openCreateDialog(page, site);
  await dialog.locator('input[value="Every type"]').waitFor();
  expect((await seen(page)).errors).toEqual([]);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await dialog.waitFor({ state: 'detached' });
  const stored = z
    .object({ fields: z.record(z.string(), z.unknown()) })
    .parse(await site.rest('GET', 'issue/ONE-1'));
  expect(stored.fields).toMatchObject(
    Object.fromEntries(fields.map(([id, , value]) => [id, value])),
  );
});

it('refuses a value of the wrong form for every type', async () => {
  await site.unmodify();
  const fields = await everyType();
  const wrong = fields.filter(([, value]) => typeof value !== 'number');
  await site.modify({ onInit: wrong.map(([id]) => [id, 'setValue', 7]) });
  const dialog = await openCreateDialog(page, site);
  const { errors } = await seen(page, { errors: wrong.length });
  const failed = (fieldId: string): unknown =>
    expect.objectContaining({ type: 'FIELD_VALIDATION_FAILED', fieldId, method: 'setValue' });
  expect(errors).toEqual(wrong.map(([fieldId]) => failed(fieldId)));
  await expect(dialog.getByLabel('Summary').inputValue()).resolves.toBe('');
});
