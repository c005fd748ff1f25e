import { z } from 'zod';
import type { RestAnswer } from '../../../support/jira-client';
import { create, newIssue, projectWith, replaced, saved } from './workflow-world';
import { world, type World } from './world';

const sendBack = (toStatusReference: string, restrictMode: string) => ({
  id: '31',
  name: 'Send back',
  description: '',
  type: 'GLOBAL',
  toStatusReference,
  links: [],
  conditions: {
    operation: 'ALL',
    conditions: [{ ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode } }],
    conditionGroups: [],
  },
});

const flow = (restrictMode: string) => create([sendBack('open', restrictMode)]);

const AT = 'issue/ONE-1/transitions';
const offered = ({ body }: RestAnswer) =>
  z
    .object({ transitions: z.array(z.object({ name: z.string(), isAvailable: z.boolean() })) })
    .parse(body).transitions;
const namesAt = async (client: World['admin'], query = '') =>
  offered(await client.get(`${AT}${query}`)).map(({ name }) => name);

async function siteWith(restrictMode: string): Promise<World> {
  const made = world();
  await made.admin.post('workflows/create', flow(restrictMode));
  await projectWith(made);
  await made.alice.post('issue', newIssue);
  await made.alice.post(AT, { transition: { id: '11' } });
  return made;
}

const perform = (client: World['admin']) => client.post(AT, { transition: { id: '31' } });

describe('a global transition that is hidden from people', () => {
  it('is offered to nobody who asks what an issue can do', async () => {
    const { alice, app } = await siteWith('users');
    expect(await namesAt(alice)).toEqual([]);
    expect(await namesAt(alice, '?skipRemoteOnlyCondition=true')).toEqual([]);
    expect(await namesAt(app)).toEqual([]);
    const all = offered(await alice.get(`${AT}?includeUnavailableTransitions=true`));
    expect(all).toEqual([{ name: 'Send back', isAvailable: false }]);
  });

  it('is listed for an app that asks for it', async () => {
    const { app } = await siteWith('users');
    expect(await namesAt(app, '?skipRemoteOnlyCondition=true')).toEqual(['Send back']);
  });

  it.each(['alice', 'app'] as const)('is performed by REST for %s', async (name) => {
    const made = await siteWith('users');
    expect((await perform(made[name])).status).toBe(204);
  });

  it('is closed to all when its condition is about REST too', async () => {
    const { alice, app } = await siteWith('usersAndAPI');
    expect(await namesAt(app, '?skipRemoteOnlyCondition=true')).toEqual([]);
    expect((await perform(alice)).status).toBe(400);
    expect((await perform(app)).status).toBe(400);
  });
});

describe('a workflow with such a transition', () => {
  it('keeps it as it was sent, when it is made and when it is changed', async () => {
    const { admin } = world();
    const made = saved(await admin.post('workflows/create', flow('users')));
    const transition = made.workflow.transitions.at(-1);
    expect(transition).toMatchObject({
      type: 'GLOBAL',
      conditions: sendBack('', 'users').conditions,
    });
    const transitions = made.workflow.transitions.map((each) =>
      each.id === '31'
        ? { ...each, ...sendBack(String(each['toStatusReference']), 'usersAndAPI') }
        : each,
    );
    const body = replaced({ ...made, workflow: { ...made.workflow, transitions } });
    const changed = saved(await admin.post('workflows/update', body));
    expect(changed.workflow.transitions.at(-1)).toMatchObject({
      conditions: sendBack('', 'usersAndAPI').conditions,
    });
  });

  it('is refused when the condition says nothing that Jira knows', async () => {
    const { admin } = world();
    const answer = await admin.post('workflows/create', flow('everybody'));
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('restrictMode');
  });
});
