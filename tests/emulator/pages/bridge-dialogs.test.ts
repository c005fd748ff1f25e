import type { Frame } from 'playwright-core';
import { z } from 'zod';
import { axeFindings } from '../../support/browser';
import { openAppPages, type AppPages, type AppWindow } from './app-pages';

/** Browsers and containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

let pages: AppPages;
let desk: AppWindow;
let panel: Frame;
let issueKey: string;

beforeAll(async () => {
  pages = await openAppPages();
  issueKey = await pages.issue('A thing to look at');
  desk = await pages.window();
  await desk.open(`/browse/${issueKey}`);
  panel = await desk.frame('Panel');
});
afterAll(() => pages.stop());
beforeEach(() => panel.evaluate(() => void window.told.splice(0)));

const waitUntilTold = async (frame: Frame, count: number) => {
  await frame.waitForFunction((wanted) => window.told.length >= wanted, count);
  return frame.evaluate(() => window.told);
};

/** Opens a modal of the app from a frame; what its `onClose` gets is told there. */
const openModal = (frame: Frame, options: object) =>
  frame.evaluate(
    (asked) =>
      new window.bridge.Modal({
        ...asked,
        onClose: (payload: unknown) => void window.told.push({ closed: payload ?? 'without' }),
      }).open(),
    options,
  );

describe('flags', () => {
  it('run their actions in the app, outlive an action that throws, and close by their handle', async () => {
    await panel.evaluate(() => {
      const flag = window.bridge.showFlag({
        id: 'done',
        title: 'It is done',
        type: 'success',
        actions: [
          { text: 'Undo', onClick: () => void window.told.push('undone') },
          {
            text: 'Break',
            onClick: () => {
              throw new Error('broken');
            },
          },
        ],
      });
      Object.assign(window, { flag });
    });
    const flag = desk.page.getByRole('alert').filter({ hasText: 'It is done' });
    await flag.getByRole('button', { name: 'Break' }).click();
    await panel.evaluate(() =>
      window.bridge.showFlag({
        id: 'bold',
        title: 'Look here',
        appearance: 'warning',
        actions: [{ text: 'Undo', onClick: () => void window.told.push('undone') }],
      } as never),
    );
    const bold = desk.page.getByRole('alert').filter({ hasText: 'Look here' });
    await bold.getByRole('button', { name: 'Expand' }).click();
    await bold.getByRole('button', { name: 'Undo' }).click();

    expect(await waitUntilTold(panel, 1)).toEqual(['undone']);
    expect(desk.errors).toEqual([]);
    await panel.evaluate(() => window.bridge.showFlag({ id: 'x', title: 'Gone soon' }).close());
    await desk.page.getByText('Gone soon').waitFor({ state: 'detached' });
  });
});

describe('modals', () => {
  it('have the size, title and context that the app names, and give back what they close with', async () => {
    await openModal(panel, { title: 'Choose one', size: 'large', context: { from: 'panel' } });
    const inside = await desk.frame('Choose one');
    const dialog = desk.page.getByRole('dialog', { name: 'Choose one' });
    const extension = await inside.evaluate(
      async () => (await window.bridge.view.getContext()).extension,
    );
    expect(await axeFindings(desk.page)).toEqual([]);

    expect(extension).toMatchObject({ modal: { from: 'panel' }, issue: { key: issueKey } });
    expect((await dialog.boundingBox())?.width).toBe(800);
    await inside.evaluate(() => void window.bridge.view.close({ picked: 3 }));
    expect(await waitUntilTold(panel, 1)).toEqual([{ closed: { picked: 3 } }]);
    await dialog.waitFor({ state: 'detached' });
  });

  it('open over one another, and each answers its own opener', async () => {
    await openModal(panel, { title: 'Outer' });
    const outer = await desk.frame('Outer');
    await openModal(outer, { title: 'Inner', size: 'small' });
    const inner = await desk.frame('Inner');
    await inner.evaluate(() => void window.bridge.view.close('inner'));
    expect(await waitUntilTold(outer, 1)).toEqual([{ closed: 'inner' }]);
    await desk.page.getByRole('dialog', { name: 'Inner' }).waitFor({ state: 'detached' });
    await desk.page
      .getByRole('dialog', { name: 'Outer' })
      .getByRole('button', { name: 'Close' })
      .click();

    expect(await waitUntilTold(panel, 1)).toEqual([{ closed: 'without' }]);
  });

  it('stay on Escape when the app says so', async () => {
    await openModal(panel, { title: 'Stays', closeOnEscape: false, closeOnOverlayClick: false });
    await desk.frame('Stays');
    const dialog = desk.page.getByRole('dialog', { name: 'Stays' });
    await dialog.getByRole('button', { name: 'Close' }).focus();
    await desk.page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    await desk.page.keyboard.press('Enter');

    expect(await waitUntilTold(panel, 1)).toEqual([{ closed: 'without' }]);
  });

  it('leave nothing behind when they close in the middle of a call', async () => {
    await openModal(panel, { title: 'Short' });
    const short = await desk.frame('Short');
    await short.evaluate(async () => {
      await window.bridge.events.on('later', () => window.told.push('heard'));
      void window.bridge.invoke('echo', { late: true });
      void window.bridge.view.close();
    });
    await waitUntilTold(panel, 1);
    await panel.evaluate(() => window.bridge.events.emit('later'));

    expect(await panel.evaluate(() => window.bridge.invoke('echo', { a: 1 }))).toEqual({ a: 1 });
    expect(desk.errors).toEqual([]);
  });
});

describe('what a place does not have', () => {
  it('is refused in the words of the package', async () => {
    const failures = await panel.evaluate(() => {
      const { view } = window.bridge;
      const works = [
        view.submit({}),
        view.close(),
        view.open(),
        view.onClose(() => Promise.resolve()),
      ];
      return Promise.all(works.map((work) => work.catch((error: unknown) => String(error))));
    });

    expect(failures).toEqual([
      "Error: this resource's view is not submittable.",
      "Error: this resource's view is not closable.",
      "Error: this resource's view is not openable.",
      "Error: `onClose` failed because this resource's view is not closable.",
    ]);
  });
});

const createdIssues = z.object({ payload: z.array(z.object({ issueId: z.string() })) });

describe("Jira's own dialogs", () => {
  it('show an issue over the page', async () => {
    const other = await pages.issue('Another thing');
    await panel.evaluate(
      (key) =>
        new window.jiraBridge.ViewIssueModal({
          context: { issueKey: key },
          onClose: () => void window.told.push('closed'),
        }).open(),
      other,
    );
    const dialog = desk.page.getByRole('dialog', { name: other });
    await dialog.getByRole('heading', { name: 'Another thing' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();

    expect(await waitUntilTold(panel, 1)).toEqual(['closed']);
    expect(new URL(desk.page.url()).pathname).toBe(`/browse/${issueKey}`);
  });

  it('create an issue from what the app fills in, and say which', async () => {
    await panel.evaluate(() =>
      new window.jiraBridge.CreateIssueModal({
        context: {
          summary: 'Filled in by the app',
          labels: ['one', 'two'],
          duedate: '2026-12-24',
          assignee: 'bob@example.com',
          priority: '1',
        },
        onClose: (created: unknown) => void window.told.push(created),
      }).open(),
    );
    const dialog = desk.page.getByRole('dialog', { name: /Create/ });
    await dialog.getByRole('textbox', { name: 'Summary' }).waitFor();
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();

    const [told] = await waitUntilTold(panel, 1);
    const { payload } = createdIssues.parse(told);
    expect(payload).toEqual([{ issueId: expect.stringMatching(/^\d+$/) }]);
    const path = `/rest/api/3/issue/${payload[0]?.issueId ?? ''}`;
    expect(await pages.send('GET', path)).toMatchObject({
      fields: {
        labels: ['one', 'two'],
        duedate: '2026-12-24',
        assignee: { accountId: '712020:bob' },
        priority: { id: '1' },
      },
    });
  });

  it('read the issue again when the app asks for it', async () => {
    await panel.evaluate(async (key) => {
      const init = { method: 'PUT', body: JSON.stringify({ fields: { summary: 'By the app' } }) };
      await window.bridge.requestJira(`/rest/api/3/issue/${key}`, {
        ...init,
        headers: { 'content-type': 'application/json' },
      });
      await window.refreshIssueView();
      await window.bridge.view.refresh();
    }, issueKey);

    await desk.page.getByRole('heading', { level: 1, name: 'By the app' }).waitFor();
  });
});
