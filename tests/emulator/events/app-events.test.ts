import { z } from 'zod';
import type { RunningSite } from '../../../emulator/start';
import { buildApp, startApp, type Controls } from '../control/running-app';

const app = buildApp();
let site: RunningSite & Controls;
beforeAll(async () => {
  site = await startApp(app);
});
afterAll(async () => {
  await site.stop();
  await app.remove();
});

const TOLD = 'avi:cloud:ecosystem::event/00000000-0000-4000-8000-00000000c0de/told';
const tell = (...keys: readonly string[]) =>
  site.ask('tell', { events: keys.map((key) => ({ key })) });
const notes = async (): Promise<readonly unknown[]> =>
  z.array(z.object({ name: z.string() })).parse(await site.ask('notes'));

describe('an event that the app publishes itself', () => {
  it('reaches the triggers that listen to its name, with what is documented', async () => {
    expect(await tell('told')).toEqual({ type: 'success', failedEvents: [] });
    await site.drain();

    expect(await notes()).toEqual([expect.objectContaining({ name: `heard ${TOLD}` })]);
    const { body } = await site.get('logs');
    const lines = z.array(z.object({ logArguments: z.array(z.unknown()) })).parse(body);
    expect(lines.map(({ logArguments }) => logArguments[1])).toContainEqual({
      workspaceId: `ari:cloud:jira::site/${site.site.cloudId}`,
      eventType: TOLD,
      name: 'Somebody was told',
      environmentId: site.site.app.environmentId,
      environmentType: 'DEVELOPMENT',
      environmentKey: 'default',
      context: { cloudId: site.site.cloudId, moduleKey: 'own-listener' },
      contextToken: '',
    });
  });

  it('fails alone when the manifest does not declare it', async () => {
    expect(await tell('unheard-of', 'told')).toEqual({
      type: 'success',
      failedEvents: [
        {
          event: { key: 'unheard-of' },
          errorMessage: "The manifest has no event with the key 'unheard-of'.",
        },
      ],
    });
  });

  it('comes in tens at most', async () => {
    expect(await tell(...new Array<string>(11).fill('told'))).toEqual({
      type: 'error',
      errorType: 'VALIDATION_ERROR',
      errorMessage: 'From 1 to 10 events can be published at a time.',
    });
  });
});
