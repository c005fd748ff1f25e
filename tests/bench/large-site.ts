import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { issueKeys } from '../../emulator/jira/issues/issue-index';
import { issues, type IssueRecord } from '../../emulator/jira/model/issue';
import { start } from '../../emulator/start';
import type { Site } from '../../emulator/site';
import { expectBody, restOf, type Rest } from '../support/rest';
import { siteOptions } from '../support/site-options';

/** Half of the issues are in the first project, the rest is spread over the others. */
const PROJECTS = ['BIG', 'ALPHA', 'BETA', 'GAMMA', 'DELTA', 'ZETA'] as const;

const statusIds = z.array(z.object({ statuses: z.array(z.object({ id: z.string() })) }));

/** A site with very many issues, for measuring what grows with their number. */
export interface LargeSite {
  readonly rest: Rest;
  stop(): Promise<void>;
}

/** Numbers from 0 to below 1 that repeat from run to run. */
function repeatable(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Words as often as in a language: the n-th most common one about 1/n as often as the first. */
function wordSource(random: () => number): (count: number) => string {
  const vocabulary = 20_000;
  const word = () => `w${String(Math.floor(vocabulary ** random()))}`;
  return (count) => Array.from({ length: count }, word).join(' ');
}

const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

interface Template {
  readonly project: string;
  readonly record: IssueRecord;
  readonly statusIds: readonly string[];
}

/** Makes a project and one issue in it by public calls: what the many are made after. */
async function template(site: Site, rest: Rest, project: string): Promise<Template> {
  const me = expectBody(
    await rest.get('/rest/api/3/myself'),
    200,
    z.object({ accountId: z.string() }),
  );
  const made = await rest.post('/rest/api/3/project', {
    key: project,
    name: `Project ${project}`,
    projectTypeKey: 'software',
    leadAccountId: me.accountId,
  });
  expectBody(made, 201, z.object({ key: z.string() }));
  const created = await rest.post('/rest/api/3/issue', {
    fields: { project: { key: project }, issuetype: { name: 'Task' }, summary: 'The first' },
  });
  const { id } = expectBody(created, 201, z.object({ id: z.string() }));
  const record = issues(site).get(id);
  if (record === undefined) throw new Error(`The issue ${id} is not stored.`);
  const listed = await rest.get(`/rest/api/3/project/${project}/statuses`);
  const [first] = expectBody(listed, 200, statusIds);
  return { project, record, statusIds: (first?.statuses ?? []).map((status) => status.id) };
}

/** Issues of one transaction: between two of them the server sees to its connections. */
const CHUNK = 5000;

async function fill(site: Site, templates: readonly Template[], count: number): Promise<void> {
  const copy = copier(site, templates);
  for (let from = 1; from < count; from += CHUNK) {
    site.database.transaction(() => {
      for (let number = from; number < Math.min(count, from + CHUNK); number += 1) copy(number);
    });
    await setImmediate();
  }
}

/** Stores one more issue like a template's, in a status and with words of its own. */
function copier(site: Site, templates: readonly Template[]): (number: number) => void {
  const random = repeatable();
  const words = wordSource(random);
  const pick = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  return (number) => {
    const made = random() < 0.5 ? templates[0] : pick(templates);
    if (made === undefined) throw new Error('There is no project to fill.');
    const { record } = made;
    const id = String(site.ids.next('jira.issue', 10_000));
    const key = `${made.project}-${site.ids.next(`jira.issue-key.${record.projectId}`, 1)}`;
    issueKeys(site).put(key, { issueId: id });
    issues(site).put(id, {
      ...record,
      id,
      key,
      statusId: pick(made.statusIds) ?? record.statusId,
      created: record.created + number * 1000,
      updated: record.created + Math.floor(random() * 1e9),
      fields: {
        ...record.fields,
        summary: words(6),
        description: paragraph(words(40)),
        priority: String(1 + Math.floor(random() * 5)),
      },
    });
  };
}

/** Opens a site with `count` issues in six projects of Jira's default configuration. */
export async function largeSite(count: number): Promise<LargeSite> {
  const folder = mkdtempSync(join(tmpdir(), 'asset-desk-large-'));
  const running = await start({
    ...siteOptions(join(folder, 'state.sqlite')),
    initialSeed: 'empty',
  });
  const rest = restOf(running.url, 'admin');
  const templates: Template[] = [];
  for (const project of PROJECTS) templates.push(await template(running.site, rest, project));
  await fill(running.site, templates, count - templates.length);
  return {
    rest,
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
