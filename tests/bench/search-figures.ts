import { time, type Figure } from './figure';
import { largeSite, type LargeSite } from './large-site';

const RUNS = 30;
const ISSUES = 100_000;

const queries: readonly (readonly [string, string])[] = [
  [
    'project, status, newest first',
    'project = BIG AND status = "In Progress" ORDER BY created DESC',
  ],
  [
    'project, status, by priority and update',
    'project = BIG AND status = "In Progress" ORDER BY priority DESC, updated ASC',
  ],
  ['a rare word in any text', 'text ~ "w15000"'],
  ['a word in every fifth issue', 'text ~ "w20"'],
  ['a phrase of two common words', 'project = BIG AND text ~ "\\"w3 w4\\""'],
];

async function searched({ rest }: LargeSite, jql: string): Promise<void> {
  const body = { jql, fields: ['summary', 'status'], maxResults: 50 };
  const answer = await rest.post('/rest/api/3/search/jql', body);
  if (answer.status !== 200) throw new Error(`${jql} answered ${JSON.stringify(answer.body)}`);
}

/** How long Jira's search takes among very many issues, beside a read of one of them. */
export async function searchFigures(): Promise<readonly Figure[]> {
  const site = await largeSite(ISSUES);
  const read = async () => {
    await site.rest.get('/rest/api/3/issue/BIG-1');
  };
  const baseline = { name: 'read one of them', median: (await time(RUNS, read)).median };
  const figures: Figure[] = [];
  for (const [name, jql] of queries) {
    const timing = await time(RUNS, () => searched(site, jql));
    figures.push({ name: `search 100,000 issues: ${name}`, ...timing, baseline });
  }
  await site.stop();
  return figures;
}
