import { z } from 'zod';
import type { CallInput } from '../../src/contract/calls';
import { damage } from '../support/damage';
import { openSite, type OpenSite } from '../support/open-site';
import { expectBody } from '../support/rest';
import { openSteps, setupStory } from '../support/setup-story';

jest.setTimeout(180_000);

type Choice = CallInput<'saveSettings'>;

const calls = z.array(z.object({ kind: z.string(), method: z.string(), path: z.string() }));
const named = z.array(z.object({ id: z.string(), name: z.string() }));
const configuration = z.object({ rules: z.array(z.object({ id: z.string(), name: z.string() })) });

describe('settings that reach Jira', () => {
  let site: OpenSite;
  let story: ReturnType<typeof setupStory>;

  beforeAll(async () => {
    site = await openSite({ seed: 'empty' });
    story = setupStory(site);
    expect(openSteps(await story.run())).toEqual({});
  });
  afterAll(() => site.stop());

  const chosen = async (): Promise<Choice> => {
    const answer = await site.invoke('admin', 'getSettings', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return structuredClone(answer.value) as Choice;
  };

  const save = async (change: (choice: Choice) => void): Promise<void> => {
    const choice = await chosen();
    change(choice);
    const answer = await site.invoke('admin', 'saveSettings', choice);
    expect(answer).toMatchObject({ ok: true });
  };

  /** Calls that only ask something, by POST. */
  const questions = ['/rest/api/3/permissions/check', '/rest/api/3/search/jql'];

  /** Changes of Jira's configuration that the app made meanwhile. */
  const changesBy = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = calls.parse(await site.control('calls')).length;
    await act();
    await site.drain();
    return calls
      .parse(await site.control('calls'))
      .slice(before)
      .filter(({ kind, method }) => kind === 'jira' && method !== 'GET')
      .filter(({ path }) => !questions.includes(path))
      .map(({ method, path }) => `${method} ${path}`);
  };

  const fieldId = async (name: string): Promise<string> => {
    const fields = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, named);
    return fields.find((field) => field.name === name)?.id ?? '';
  };

  const checkedOn = async (transition: string): Promise<readonly string[]> => {
    const found = (await damage(site).readTransitions()).find(({ name }) => name === transition);
    const configs = (found?.validators ?? []).flatMap((rule) => {
      const parameters = z.record(z.string(), z.string()).parse(rule['parameters']);
      return parameters['config'] === undefined ? [] : [parameters['config']];
    });
    return configs.flatMap((text) =>
      configuration.parse(JSON.parse(text)).rules.map(({ name }) => name),
    );
  };

  it('begin in the time zone of the admin who sets the desk up', async () => {
    const { body } = await site.as('admin').get('/rest/api/3/myself');
    expect(await chosen()).toMatchObject({
      version: 1,
      calendar: { timeZone: z.object({ timeZone: z.string() }).parse(body).timeZone },
    });
    expect((await chosen()).calendar.timeZone).toBe('Europe/Berlin');
  });

  it('hide the way back to the intake from people', async () => {
    const found = (await damage(site).readTransitions()).find(
      ({ name }) => name === 'Return to intake',
    );
    expect(found).toMatchObject({
      type: 'GLOBAL',
      conditions: {
        conditions: [
          { ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } },
        ],
      },
    });
  });

  it('touch nothing when nothing changed', async () => {
    expect(await changesBy(() => story.run())).toEqual([]);
    expect(await changesBy(() => save(() => undefined))).not.toContain('POST /rest/api/3/field');
  });

  it('touch the check of the brief and the create dialog alone when an answer becomes mandatory', async () => {
    const changes = await changesBy(() =>
      save((choice) => {
        for (const { questions } of choice.presets) {
          for (const question of questions) question.mandatory = question.key === 'audience';
        }
      }),
    );
    expect(changes).toEqual([
      'POST /rest/api/3/workflows/update',
      expect.stringMatching(/^PUT \/rest\/api\/3\/uiModifications\//),
    ]);
    expect(openSteps(await story.check())).toEqual({});
    for (const transition of ['Create', 'Accept', 'Resubmit']) {
      expect(await checkedOn(transition)).toContain('Audience');
    }
  });

  it('make a field for a new question, on both screens, and rename it later', async () => {
    const budget = { key: 'budget', name: 'Budget', hint: 'In euros.', kind: 'number' as const };
    await changesBy(() =>
      save((choice) => {
        choice.questions.push({ ...budget, options: [] });
      }),
    );
    expect(openSteps(await story.check())).toEqual({});
    const id = await fieldId('Budget');
    expect(id).toMatch(/^customfield_/);
    const changes = await changesBy(() =>
      save((choice) => {
        for (const question of choice.questions) {
          if (question.key === 'budget') question.name = 'Planned budget';
        }
      }),
    );
    expect(changes).toEqual([
      `PUT /rest/api/3/field/${id}`,
      expect.stringMatching(/^PUT \/rest\/api\/3\/uiModifications\//),
    ]);
    expect(await fieldId('Planned budget')).toBe(id);
    for (const screen of ['Asset Desk Create Screen', 'Asset Desk Edit and View Screen']) {
      await damage(site).takeFromScreen(screen, 'Planned budget');
    }
    expect(openSteps(await story.check())).toEqual({
      'screen:create': 'drifted',
      'screen:edit': 'drifted',
    });
    expect(openSteps(await story.run())).toEqual({});
  });

  it('stand behind the asset type in the create dialog, in which an admin’s own order stays', async () => {
    const create = 'Asset Desk Create Screen';
    const before = await damage(site).fieldsOnScreen(create);
    expect(before.slice(0, 4)).toEqual(['Summary', 'Work type', 'Requester role', 'Asset type']);
    expect(before.slice(4, 6)).toEqual(['Customer reference consent', 'Reference contact']);
    expect(before.indexOf('Planned budget')).toBeLessThan(before.indexOf('Request kind'));
    await damage(site).putFirstOnScreen(create, 'Special notes');
    await damage(site).takeFromScreen(create, 'Planned budget');
    expect(openSteps(await story.run())).toEqual({});
    const others = before.filter((name) => name !== 'Special notes');
    expect(await damage(site).fieldsOnScreen(create)).toEqual(['Special notes', ...others]);
  });

  it('reach Jira too when they are saved while a run is going on', async () => {
    await damage(site).deleteField('Channel');
    await site.invoke('admin', 'runSetup', {});
    await save((choice) => {
      choice.questions.push({
        key: 'quantity',
        name: 'Quantity',
        hint: '',
        kind: 'number',
        options: [],
      });
    });
    await site.drain();
    expect(openSteps(await story.check())).toEqual({});
    expect(await fieldId('Quantity')).toMatch(/^customfield_/);
  });
});
