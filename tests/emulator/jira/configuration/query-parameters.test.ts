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
  ['GET', 'issue/DOG-1/transitions?skipRemoteOnlyCondition=true', 'skipRemoteOnlyCondition'],
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
