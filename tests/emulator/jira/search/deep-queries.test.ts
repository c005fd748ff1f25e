import { issueWorld, type IssueWorld } from '../issues/issue-world';

let world: IssueWorld;
beforeAll(async () => {
  world = await issueWorld();
  await world.task();
});

const search = (jql: string) => world.alice.post('/rest/api/3/search/jql', { jql });
const clause = 'project = DOG';
const inParentheses = (levels: number) => '('.repeat(levels) + clause + ')'.repeat(levels);

it.each([
  inParentheses(1500),
  '('.repeat(1500),
  `${'not '.repeat(1500)}${clause}`,
  `${'!'.repeat(1500)}${clause}`,
])('says in a sentence that a query nests too deeply', async (jql) => {
  const sentence = 'Error in the JQL Query: The query nests its clauses in more than 100 levels.';
  const refused = { status: 400, body: { errorMessages: [sentence], errors: {} } };
  expect(await search(jql)).toMatchObject(refused);
  const { body } = await world.alice.post('/rest/api/3/jql/parse', { queries: [jql] });
  expect(body).toMatchObject({ queries: [{ errors: [sentence] }] });
});

it.each([
  inParentheses(60),
  `${'not '.repeat(60)}${clause}`,
  `${clause} and (labels is empty or labels = "${'('.repeat(500)}")`,
  Array.from({ length: 500 }, () => `(${clause})`).join(' or '),
])('answers long queries that do not nest deeply', async (jql) => {
  expect(await search(jql)).toMatchObject({ status: 200, body: { issues: [{ id: '10000' }] } });
});
