import type { Frame } from 'playwright-core';
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

const toldIn = (frame: Frame) => frame.evaluate(() => window.told);
const waitUntilTold = (frame: Frame, count = 1) =>
  frame.waitForFunction((wanted) => window.told.length >= wanted, count);

describe('the bridge of a frame', () => {
  it('tells the app where it is and who looks at it', async () => {
    expect(await panel.evaluate(() => window.bridge.view.getContext())).toMatchObject({
      accountId: '712020:ada',
      moduleKey: 'panel',
      timezone: 'Europe/Berlin',
      extension: { type: 'jira:issuePanel', issue: { key: issueKey }, project: { key: 'PRO' } },
    });
  });

  it('keeps the answers of 200 calls at once apart', async () => {
    const answers = await panel.evaluate(() =>
      Promise.all(
        Array.from({ length: 200 }, (_, index) => window.bridge.invoke('echo', { index })),
      ),
    );

    expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => ({ index })));
  });

  it('words the failure of a function as Forge does', async () => {
    const failure = await panel.evaluate(() =>
      window.bridge.invoke('fail').catch((error: unknown) => String(error)),
    );

    expect(failure).toBe(
      'Error: There was an error invoking the function - There are no more seats.',
    );
  });

  it('asks the product as the person, and brings a file up and down unchanged', async () => {
    const bytes = await panel.evaluate(async (key) => {
      const form = new FormData();
      form.append(
        'file',
        new Blob([new Uint8Array([137, 80, 255])], { type: 'image/png' }),
        'a.png',
      );
      const init = { method: 'POST', body: form };
      const sent = await window.bridge.requestJira(`/rest/api/3/issue/${key}/attachments`, init);
      const [file] = (await sent.json()) as { id: string }[];
      const content = `/rest/api/3/attachment/content/${String(file?.id)}`;
      const read = await window.bridge.requestJira(content);
      return [...new Uint8Array(await read.arrayBuffer())];
    }, issueKey);

    expect(bytes).toEqual([137, 80, 255]);
  });

  it('refuses a command that is not modelled by its name, to the app and on the list of calls', async () => {
    const failures = await panel.evaluate(async () => {
      const failed = (work: Promise<unknown>) => work.catch((error: unknown) => String(error));
      return Promise.all([
        failed(window.bridge.requestRemote('crm')),
        failed(window.bridge.requestTeamworkGraph('{ a }')),
        failed(window.bridge.permissions.egress.get({ groupKey: 'g' } as never)),
        failed(window.bridge.rovo.open({ type: 'default' })),
      ]);
    });

    expect(failures).toEqual([
      expect.stringContaining("'fetchRemote' is not modelled"),
      expect.stringContaining("'requestTeamworkGraph' is not modelled"),
      expect.stringContaining("'__permission__egressGet' is not modelled"),
      expect.stringContaining("'openRovo' is not modelled"),
    ]);
  });

  it('answers as a site without Rovo, feature flags and cookie banner', async () => {
    const answers = await panel.evaluate(async () => {
      const { FeatureFlags, rovo, getCookieConsentPreferences } = window.bridge;
      const flags = new FeatureFlags();
      await flags.initialize({ identifiers: { accountId: 'a' } }, { environment: 'production' });
      return [
        await rovo.isEnabled(),
        await getCookieConsentPreferences(),
        flags.checkFlag('new-view', true),
      ];
    });

    expect(answers).toEqual([false, null, true]);
  });

  it('may write to the clipboard, as in Atlassian’s frames, and not ask where the person is', async () => {
    await desk.page.bringToFront();
    await panel.locator('body').click();
    const answers = await panel.evaluate(async () => {
      const tried = (work: Promise<unknown>) =>
        work.then(
          () => 'done',
          (error: unknown) => String(error),
        );
      const position = new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, ({ message }) => {
          reject(new Error(message));
        });
      });
      return [await tried(navigator.clipboard.writeText('a link')), await tried(position)];
    });

    expect(answers).toEqual(['done', expect.stringContaining('permissions policy')]);
  });

  it('takes the word of an app that it is ready, and tells the page around it', async () => {
    const aside = await desk.frame('Aside');
    const told = await aside.evaluate(async () => {
      let ready = 0;
      const { events, view } = window.bridge;
      const { unsubscribe } = await events.on('EXTENSION_READY', () => void (ready += 1));
      await view.emitReadyEvent();
      unsubscribe();
      return ready;
    });

    expect(told).toBe(1);
  });

  it('carries events between the frames of the page until they unsubscribe', async () => {
    const aside = await desk.frame('Aside');
    await aside.evaluate(async () => {
      window.told = [];
      const heard = await window.bridge.events.on('picked', (payload: unknown) => {
        window.told.push(payload);
      });
      Object.assign(window, { stop: heard.unsubscribe });
    });
    await panel.evaluate(() => window.bridge.events.emit('picked', { option: 1 }));
    await waitUntilTold(aside);
    await aside.evaluate(() => Reflect.get(window, 'stop')());
    await panel.evaluate(() => window.bridge.events.emit('picked', { option: 2 }));

    expect(await toldIn(aside)).toEqual([{ option: 1 }]);
  });

  it('tells the app of changes to the issue, also when somebody else made them', async () => {
    await panel.evaluate(() => {
      window.told = [];
      return window.bridge.events.on('JIRA_ISSUE_CHANGED', (change: unknown) => {
        window.told.push(change);
      });
    });
    await pages.send(
      'PUT',
      `/rest/api/3/issue/${issueKey}`,
      { fields: { summary: 'Changed' } },
      'bob',
    );
    await waitUntilTold(panel);

    expect(await toldIn(panel)).toEqual([
      {
        issueId: expect.any(String),
        projectId: expect.any(String),
        changes: expect.arrayContaining([{ changeType: 'updated', atlassianId: '712020:bob' }]),
      },
    ]);
    await desk.page.getByRole('heading', { level: 1, name: 'Changed' }).waitFor();
  });
});

describe('an issue page', () => {
  it('keeps the room of a view while the view loads', async () => {
    const other = await pages.window();
    await other.open(`/browse/${issueKey}`);
    const view = await other.frame('Panel');
    await view.evaluate(() => {
      const text = document.createElement('div');
      text.style.height = '444px';
      document.body.append(text);
    });
    await other.page.waitForFunction(
      () => Number(localStorage.getItem('frame-height.panel ')) > 400,
    );
    await other.page.route('**/view/index.html*', () => undefined);
    await other.page.reload();
    const element = await other.page.waitForSelector('iframe[title="Panel"]');

    expect((await element.boundingBox())?.height).toBeGreaterThan(440);
    await other.close();
  });
});

describe('realtime', () => {
  it('brings what a function or another person publishes to who has subscribed in that place', async () => {
    const other = await pages.window('bob');
    await other.open(`/browse/${issueKey}`);
    const theirs = await other.frame('Panel');
    await panel.evaluate(async () => {
      window.told = [];
      const { realtime } = window.bridge;
      await realtime.subscribe('news', (payload) => window.told.push(payload));
      await realtime.subscribeGlobal('all', (payload) => window.told.push(payload));
    });
    const results = await theirs.evaluate(async () => {
      const { realtime, invoke } = window.bridge;
      const published = await realtime.publish('news', { from: 'a page' });
      await invoke('announce');
      const unheard = await realtime.publish('silence', 'nobody');
      await realtime.publishGlobal('all', 'everywhere');
      return { published, unheard };
    });
    await waitUntilTold(panel, 3);

    expect(await toldIn(panel)).toEqual([{ from: 'a page' }, 'from a function', 'everywhere']);
    expect(results).toEqual({
      published: { eventId: expect.any(String), eventTimestamp: expect.any(String) },
      unheard: { eventId: null, eventTimestamp: null },
    });
    await other.close();
  });
});
