import { z } from 'zod';
import type { FixtureSite } from './fixture-app';
import { exportMacroPage } from './macro-page';
import { publishToListener } from './realtime';
import { finish, makeProject } from './workflow';

const created = z.object({ id: z.string(), key: z.string() });

/** Makes a project with one issue. */
export async function makeIssue(site: FixtureSite): Promise<z.output<typeof created>> {
  await makeProject(site);
  return addIssue(site, 'Task');
}

async function addIssue(site: FixtureSite, name: string): Promise<z.output<typeof created>> {
  const { body } = await site.rest('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'FIX' }, issuetype: { name }, summary: `A ${name}` },
  });
  return created.parse(body);
}

/** What each service of the platform answers the app, asked one after the other. */
export async function useServices(site: FixtureSite): Promise<Readonly<Record<string, unknown>>> {
  const { id, key } = await makeIssue(site);
  const finished = await finish(site, key);
  const bug = await addIssue(site, 'Bug');
  const pushed = await site.ask('pushWork');
  await site.drain();
  await site.control('POST', 'clock', { advance: 'P1D' });
  const published = await site.ask('publish');
  await site.drain();
  const { jobId } = z.object({ jobId: z.string() }).parse(pushed);
  const hook = await fetch(String(await site.ask('urlOf', 'hook')));
  return {
    finished,
    hidden: await finish(site, bug.key),
    action: (await site.control('POST', 'invoke', { moduleKey: 'greet', payload: { name: 'Eve' } }))
      .body,
    exported: await exportMacroPage(site),
    validated: await site.notes('gate'),
    after: await site.notes('after'),
    keyValues: await site.ask('keyValues'),
    entities: await site.ask('entities'),
    jobs: await site.ask('workDone', jobId),
    worked: sorted(await site.notes('work')),
    ticked: await site.notes('tick'),
    heard: namesOf(await site.notes('heard')),
    webTrigger: hook.status,
    realtime: await publishToListener(site),
    published,
    products: await site.ask('products', key),
    context: await site.ask('context', id),
    egress: await site.ask('egress'),
    translations: await site.ask('translations', 'de-DE'),
    refused: await site.ask('refused'),
    seconds: secondsByName(await site.ask('notes')),
    resolverSeconds: await site.ask('seconds'),
  };
}

const event = z.array(z.object({ eventType: z.string() }));
const namesOf = (events: readonly unknown[]) =>
  event
    .parse(events)
    .map(({ eventType }) => eventType)
    .sort();

/** Queues and stores keep no order. */
const sorted = (values: readonly unknown[]) =>
  values.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const timed = z.array(z.object({ name: z.string(), seconds: z.number() }));

/** The longest that each function might take, by the name of its notes. */
const secondsByName = (notes: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(timed.parse(notes).map(({ name, seconds }) => [name, seconds]));
