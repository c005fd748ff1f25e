import fc from 'fast-check';
import { permissionSchemes } from '../../../../emulator/jira/model/project';
import { anonymous, asApp, callerOf } from '../../../support/jira-client';
import { adf, issueWorld, type IssueWorld } from './issue-world';
import { anyText } from './matchers';

let world: IssueWorld;
beforeEach(async () => {
  world = await issueWorld();
});

const edit = (key: string, body: object) => world.alice.put(`/rest/api/3/issue/${key}`, body);

const fieldsOf = async (key: string) => {
  const { body } = await world.alice.get(`/rest/api/3/issue/${key}`);
  return (body as { fields: Record<string, unknown> }).fields;
};

describe('editing an issue', () => {
  it('gives back every value that it took', async () => {
    const { key } = await world.task();
    const ids = {
      line: world.customField('Line', 'textfield'),
      number: world.customField('Number', 'float'),
      day: world.customField('Day', 'datepicker'),
      words: world.customField('Words', 'textarea'),
      size: world.customField('Size', 'select', ['S', 'M', 'L']),
      tags: world.customField('Tags', 'multiselect', ['a', 'b', 'c']),
      person: world.customField('Person', 'userpicker'),
    };
    const text = fc.string({ minLength: 1, maxLength: 200 }).filter((each) => each.trim() !== '');
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const values = fc.record({
      line: text,
      number: fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .filter((each) => !Object.is(each, -0)),
      day,
      words: text,
      size: fc.constantFrom('S', 'M', 'L'),
      tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      person: fc.constantFrom('alice', 'bob', 'admin'),
    });
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const fields = {
          [ids.line]: value.line,
          [ids.number]: value.number,
          [ids.day]: value.day,
          [ids.words]: adf(value.words),
          [ids.size]: { value: value.size },
          [ids.tags]: value.tags.map((tag) => ({ value: tag })),
          [ids.person]: { accountId: `account-${value.person}` },
        };
        expect(await edit(key, { fields })).toMatchObject({ status: 204 });
        expect(await fieldsOf(key)).toMatchObject(fields);
      }),
      { numRuns: 30 },
    );
  });

  it('empties a field with null and writes both ends into the history', async () => {
    const { key } = await world.task({ duedate: '2026-12-24' });
    await edit(key, { fields: { duedate: null } });
    expect((await fieldsOf(key))['duedate']).toBeNull();
    const { body } = await world.alice.get(`/rest/api/3/issue/${key}/changelog`);
    expect(body).toMatchObject({
      values: [{ items: [{ field: 'duedate', from: '2026-12-24', to: null, toString: null }] }],
    });
  });

  it('adds to lists and takes out of them', async () => {
    const { key } = await world.task({ labels: ['a', 'b'] });
    const labels = [{ add: 'c' }, { remove: 'a' }, { add: 'c' }];
    expect((await edit(key, { update: { labels } })).status).toBe(204);
    expect((await fieldsOf(key))['labels']).toEqual(['b', 'c']);
    expect((await edit(key, { update: { summary: [{ add: 'x' }] } })).status).toBe(400);
  });

  it('changes nothing at all when one field is wrong', async () => {
    const { key } = await world.task();
    const published = world.published.length;
    const answer = await edit(key, { fields: { summary: 'New', duedate: 'soon' } });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: { duedate: anyText } },
    });
    expect((await fieldsOf(key))['summary']).toBe('A task');
    expect(world.published).toHaveLength(published);
  });

  it('says nothing happened when nothing differs', async () => {
    const { key } = await world.task();
    const published = world.published.length;
    expect((await edit(key, { fields: { summary: 'A task' } })).status).toBe(204);
    expect(world.published).toHaveLength(published);
  });

  it('tells of an assignment twice: as an update and as an assignment', async () => {
    const { key } = await world.task();
    await world.alice.put(`/rest/api/3/issue/${key}/assignee`, { accountId: 'account-bob' });
    expect(world.published.slice(1).map((event) => event.name)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
    ]);
    const nobody = await world.alice.put(`/rest/api/3/issue/${key}/assignee`, { accountId: 'x' });
    expect(nobody.status).toBe(400);
    await world.alice.put(`/rest/api/3/issue/${key}/assignee`, { accountId: null });
    expect((await fieldsOf(key))['assignee']).toBeNull();
  });
});

describe('values that only the app keeps', () => {
  it('are refused from everybody through edits', async () => {
    const { key } = await world.task();
    const score = world.fieldNamed('Sample number');
    for (const caller of [callerOf('alice'), callerOf('admin'), asApp]) {
      const answer = await world
        .as(caller)
        .put(`/rest/api/3/issue/${key}`, { fields: { [score]: 9 } });
      expect(answer).toMatchObject({
        status: 400,
        body: { errors: { [score]: anyText } },
      });
    }
    expect((await fieldsOf(key))[score]).toBeNull();
  });

  it('are written by the app as itself, for several issues at once', async () => {
    const [one, two] = [await world.task(), await world.task()];
    const score = world.fieldNamed('Sample number');
    const path = '/rest/api/3/app/field/value?generateChangelog=false';
    const body = {
      updates: [{ customField: score, issueIds: [Number(one.id), Number(two.id)], value: 42.5 }],
    };
    expect((await world.alice.post(path, body)).status).toBe(403);
    const onBehalf = { accountId: 'account-alice', app: { as: 'user' as const, scopes: [] } };
    expect((await world.as(onBehalf).post(path, body)).status).toBe(403);
    expect((await world.app.post(path, body)).status).toBe(204);
    expect((await fieldsOf(two.key))[score]).toBe(42.5);
    const { body: history } = await world.alice.get(`/rest/api/3/issue/${two.key}/changelog`);
    expect(history).toMatchObject({ total: 0 });
    const wrong = { updates: [{ issueIds: [Number(one.id)], value: 'high' }] };
    expect((await world.app.put('/rest/api/3/app/field/sample-number/value', wrong)).status).toBe(
      400,
    );
  });
});

describe('an issue that a person may not see', () => {
  it('answers 404 wherever it is named', async () => {
    const { key, id } = await world.task();
    for (const scheme of permissionSchemes(world.site).values()) {
      const grants = scheme.grants.filter(
        ({ permission, holder }) =>
          permission !== 'BROWSE_PROJECTS' || holder.type !== 'applicationRole',
      );
      const own = { id: 'own', permission: 'BROWSE_PROJECTS', holder: { type: 'reporter' } };
      permissionSchemes(world.site).put(scheme.id, { ...scheme, grants: [...grants, own] });
    }
    const { bob } = world;
    const at = `/rest/api/3/issue/${key}`;
    const answers = await Promise.all([
      bob.get(at),
      bob.get(`/rest/api/3/issue/${id}`),
      bob.put(at, { fields: { summary: 'Mine' } }),
      bob.delete(at),
      bob.get(`${at}/transitions`),
      bob.post(`${at}/transitions`, { transition: { id: '31' } }),
      bob.get(`${at}/changelog`),
      bob.get(`${at}/comment`),
      bob.post(`${at}/comment`, { body: adf('hello') }),
      bob.get(`${at}/properties/x`),
      bob.put(`${at}/properties/x`, {}),
      bob.get(`${at}/watchers`),
      bob.get(`${at}/remotelink`),
      bob.put(`${at}/assignee`, { accountId: 'account-bob' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
    expect((await world.alice.get(at)).status).toBe(200);
    expect((await world.as(anonymous).get(at)).status).toBe(404);
    const found = await bob.post('/rest/api/3/search/jql', { jql: 'project = DOG' });
    expect(found.body).toEqual({ issues: [], isLast: true });
    const bulk = await bob.post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [key] });
    expect(bulk.body).toMatchObject({ issues: [], issueErrors: [{ id: key }] });
  });
});
