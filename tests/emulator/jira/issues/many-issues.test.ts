import { z } from 'zod';
import { installForgeFields } from '../../../../emulator/jira/fields/forge-fields';
import { fields } from '../../../../emulator/jira/model/field';
import { issues } from '../../../../emulator/jira/model/issue';
import { issueWorld } from './issue-world';

const appField = (key: string, type: string) => ({
  type: 'jira:customField',
  key,
  properties: { name: key, type },
});

async function world() {
  const made = await issueWorld([appField('score', 'number'), appField('reason', 'string')]);
  installForgeFields(made.site);
  const fieldId = (name: string) =>
    [...fields(made.site).values()].find(({ forge }) => forge?.moduleKey === name)?.id ?? '';
  return { ...made, fieldId };
}

type World = Awaited<ReturnType<typeof world>>;

/** Copies one task, as making each by REST would take long. */
async function manyIds(made: World, count: number): Promise<readonly number[]> {
  const { site } = made;
  const { id } = await made.task();
  const one = issues(site).get(id);
  if (one === undefined) throw new Error('There is no task.');
  const rest = Array.from({ length: count - 1 }, (_, index) => String(Number(id) + index + 1));
  for (const [index, next] of rest.entries()) {
    issues(site).put(next, { ...one, id: next, key: `DOG-${index + 1000}` });
  }
  return [id, ...rest].map(Number);
}

const history = z.object({ total: z.number() });

describe('an app that writes its fields on many issues', () => {
  it('does so in one call, and leaves no history and no event when it asks for none', async () => {
    const made = await world();
    const { app, site, fieldId, published } = made;
    const issueIds = await manyIds(made, 1000);
    const before = published.length;
    const updates = [
      { customField: fieldId('score'), issueIds, value: 71 },
      { customField: 'reason', issueIds, value: 'A large deal' },
    ];
    const quiet = 'generateChangelog=false&generateAppEvents=false';
    const answer = await app.post(`/rest/api/3/app/field/value?${quiet}`, { updates });
    expect(answer.status).toBe(204);
    for (const id of issueIds) {
      expect(issues(site).get(String(id))?.fields).toMatchObject({
        [fieldId('score')]: 71,
        [fieldId('reason')]: 'A large deal',
      });
    }
    expect(published).toHaveLength(before);
    const [first] = issueIds;
    const read = await app.get(`/rest/api/3/issue/${first ?? ''}/changelog`);
    expect(history.parse(read.body)).toEqual({ total: 0 });
  });

  it('leaves one entry and one event for each issue that changed otherwise, and none where nothing did', async () => {
    const made = await world();
    const { app, fieldId, published } = made;
    const issueIds = await manyIds(made, 2);
    const [one, two] = issueIds;
    const updates = [{ customField: fieldId('score'), issueIds: [one], value: 5 }];
    await app.post('/rest/api/3/app/field/value', { updates });
    const before = published.length;
    const again = { updates: [{ issueIds, value: 5 }] };
    expect((await app.put(`/rest/api/3/app/field/${fieldId('score')}/value`, again)).status).toBe(
      204,
    );
    expect(published.slice(before).map(({ name }) => name)).toEqual(['avi:jira:updated:issue']);
    for (const id of [one, two]) {
      const read = await app.get(`/rest/api/3/issue/${id ?? ''}/changelog`);
      expect(history.parse(read.body)).toEqual({ total: 1 });
    }
  });

  it('writes nothing at all when one of the values cannot be written', async () => {
    const made = await world();
    const { app, site, fieldId } = made;
    const issueIds = await manyIds(made, 3);
    const updates = [
      { customField: fieldId('score'), issueIds, value: 5 },
      { customField: fieldId('score'), issueIds: [999_999], value: 5 },
    ];
    expect((await app.post('/rest/api/3/app/field/value', { updates })).status).toBe(400);
    const values = issueIds.map((id) => issues(site).get(String(id))?.fields[fieldId('score')]);
    expect(values).toEqual([undefined, undefined, undefined]);
  });
});

describe('many issues at once', () => {
  it('come a hundred at a time, each with the newest forty entries of its history', async () => {
    const made = await world();
    const { alice } = made;
    const { id, key } = await made.task();
    for (let change = 1; change <= 42; change += 1) {
      await alice.put(`/rest/api/3/issue/${key}`, { fields: { summary: `Change ${change}` } });
    }
    const issueIdsOrKeys = [id, ...Array.from({ length: 99 }, (_, index) => `DOG-${index + 500}`)];
    const body = { issueIdsOrKeys, fields: ['summary'], expand: ['changelog'] };
    const { body: found } = await alice.post('/rest/api/3/issue/bulkfetch', body);
    const item = (toString: string) => ({ items: [expect.objectContaining({ toString })] });
    expect(found).toMatchObject({
      issues: [{ id, changelog: { maxResults: 40, total: 42 } }],
    });
    const changelog = z
      .object({
        issueErrors: z.array(z.unknown()).length(99),
        issues: z.tuple([z.object({ changelog: z.object({ histories: z.array(z.unknown()) }) })]),
      })
      .parse(found).issues[0].changelog;
    expect(changelog.histories).toHaveLength(40);
    expect(changelog.histories[0]).toMatchObject(item('Change 42'));
    const tooMany = { issueIdsOrKeys: [...issueIdsOrKeys, 'DOG-1'] };
    expect((await alice.post('/rest/api/3/issue/bulkfetch', tooMany)).status).toBe(400);
  });

  it('tell all of their history by pages, of chosen fields, the oldest entry first', async () => {
    const made = await world();
    const { alice } = made;
    const [one, two] = [await made.task(), await made.task()];
    let changes = 0;
    for (const { key } of [one, two, one]) {
      const summary = `${key} once more ${(changes += 1)}`;
      await alice.put(`/rest/api/3/issue/${key}`, { fields: { summary, labels: ['wall'] } });
    }
    const body = { issueIdsOrKeys: [one.id, two.key], fieldIds: ['summary'], maxResults: 2 };
    const path = '/rest/api/3/changelog/bulkfetch';
    const page = z.object({
      issueChangeLogs: z.array(
        z.object({ issueId: z.string(), changeHistories: z.array(z.looseObject({})) }),
      ),
      nextPageToken: z.string().optional(),
    });
    const first = page.parse((await alice.post(path, body)).body);
    expect(first.issueChangeLogs.map(({ issueId }) => issueId)).toEqual([one.id, two.id]);
    const { nextPageToken } = first;
    const second = page.parse((await alice.post(path, { ...body, nextPageToken })).body);
    expect(second.issueChangeLogs.map(({ issueId }) => issueId)).toEqual([one.id]);
    expect(second.nextPageToken).toBeUndefined();
    const ids = Array.from({ length: 1001 }, (_, index) => String(index));
    expect((await alice.post(path, { issueIdsOrKeys: ids })).status).toBe(400);
  });
});
