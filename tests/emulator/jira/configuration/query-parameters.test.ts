import { z } from 'zod';
import { issueWorld, type IssueWorld } from '../issues/issue-world';

let world: IssueWorld;
beforeAll(async () => {
  world = await issueWorld();
  await world.task();
});

const send = async (method: string, path: string) => {
  const client = world.as({ accountId: 'account-admin' });
  const at = `/rest/api/3/${path}`;
  switch (method) {
    case 'POST':
      return client.post(at, { timeSpent: '1h', fieldId: 'summary' });
    case 'PUT':
      return client.put(at, { timeSpent: '1h' });
    case 'DELETE':
      return client.delete(at);
    default:
      return client.get(at);
  }
};

it.each([
  ['GET', 'project/search?categoryId=10000', 'categoryId'],
  ['GET', 'project/search?propertyQuery=a.b=1', 'propertyQuery'],
  ['DELETE', 'project/DOG?enableUndo=true', 'enableUndo'],
  ['GET', 'project/DOG/components?componentSource=compass', 'componentSource'],
  ['GET', 'project/DOG/component?componentSource=auto', 'componentSource'],
  ['GET', 'project/DOG/role/10002?excludeInactiveUsers=true', 'excludeInactiveUsers'],
  ['GET', 'project/DOG/roledetails?excludeOtherServiceRoles=true', 'excludeOtherServiceRoles'],
  ['GET', 'user/search?property=a.b=1', 'property'],
  ['GET', 'user/picker?query=a&excludeAccountIds=account-alice', 'excludeAccountIds'],
  ['GET', 'groups/picker?exclude=site-admins', 'exclude'],
  ['POST', 'issue/DOG-1/worklog?adjustEstimate=new&newEstimate=2d', 'newEstimate'],
  ['POST', 'issue/DOG-1/worklog?adjustEstimate=manual', 'adjustEstimate'],
  ['DELETE', 'issue/DOG-1/worklog/1?adjustEstimate=new', 'adjustEstimate'],
  ['POST', 'screens/1/tabs/1/fields?skipFieldAssociation=true', 'skipFieldAssociation'],
  ['GET', 'workflowscheme/1/default?returnDraftIfExists=true', 'returnDraftIfExists'],
])('refuses %s %s aloud instead of leaving the parameter out', async (method, path, name) => {
  const { status, body } = await send(method, path);
  expect(status).toBe(501);
  expect(JSON.stringify(body)).toContain(`does not model the query parameter ${name}.`);
});

it.each([
  'project/DOG/components?componentSource=jira',
  'issue/DOG-1/transitions?skipRemoteOnlyCondition=false',
  'user/picker?query=a&excludeConnectUsers=false',
])('takes %s, which asks for what is done anyway', async (path) => {
  expect((await send('GET', path)).status).toBe(200);
});

it('lists no projects in the archive or the recycle bin, as there are none', async () => {
  const found = async (query: string) => (await send('GET', `project/search?${query}`)).body;
  expect(await found('status=live')).toMatchObject({ values: [{ key: 'DOG' }] });
  expect(await found('status=archived&status=live')).toMatchObject({ total: 1 });
  expect(await found('status=archived')).toMatchObject({ values: [], total: 0 });
  expect(await found('status=deleted')).toMatchObject({ values: [], total: 0 });
});

it.each([
  ['project/search?orderBy=bogus', 400],
  ['project/search?status=bogus', 400],
  ['project/search?orderBy=owner', 501],
  ['project/search?orderBy=%2Bname', 200],
  ['project/search?orderBy=+name', 200],
])('answers %s with %i', async (path, status) => {
  expect((await send('GET', path)).status).toBe(status);
});

it('deletes no issue on a word that is neither true nor false', async () => {
  const { key } = await world.task();
  expect((await send('DELETE', `issue/${key}?deleteSubtasks=yes`)).status).toBe(400);
  expect((await send('DELETE', `issue/${key}?deleteSubtasks=false`)).status).toBe(204);
});

it('mails nobody about an edited comment with notifyUsers=false', async () => {
  const mails = () => world.site.database.table('mail.outbox').size;
  const { key } = await world.task();
  const attrs = { id: 'account-bob' };
  const content = [{ type: 'paragraph', content: [{ type: 'mention', attrs }] }];
  const body = { body: { type: 'doc', version: 1, content } };
  const path = `/rest/api/3/issue/${key}/comment`;
  const { id } = z.object({ id: z.string() }).parse((await world.alice.post(path, body)).body);
  const before = mails();
  await world.alice.put(`${path}/${id}?notifyUsers=false`, body);
  expect(mails()).toBe(before);
  await world.alice.put(`${path}/${id}`, body);
  expect(mails()).toBe(before + 1);
});

it('gives issues of a type that goes the alternative that is named', async () => {
  const list = z.array(z.object({ id: z.string(), name: z.string() }));
  const types = new Map(
    list.parse((await send('GET', 'issuetype')).body).map(({ id, name }) => [name, id]),
  );
  const id = (name: string) => types.get(name) ?? '';
  const { key } = await world.task({ issuetype: { name: 'Bug' } });
  const erase = async (query: string) =>
    (await send('DELETE', `issuetype/${id('Bug')}${query}`)).status;
  expect(await erase('')).toBe(404);
  expect(await erase('?alternativeIssueTypeId=1')).toBe(404);
  expect(await erase(`?alternativeIssueTypeId=${id('Bug')}`)).toBe(409);
  expect(await erase(`?alternativeIssueTypeId=${id('Sub-task')}`)).toBe(409);
  expect(await erase(`?alternativeIssueTypeId=${id('Story')}`)).toBe(204);
  const { body } = await world.alice.get(`/rest/api/3/issue/${key}?fields=issuetype`);
  expect(body).toMatchObject({ fields: { issuetype: { name: 'Story' } } });
  const found = await world.alice.post('/rest/api/3/search/jql', { jql: 'issuetype = Story' });
  expect(found.body).toMatchObject({ issues: [{}] });
});
