import { z } from 'zod';
import { damage } from './damage';
import type { OpenSite } from './open-site';
import { accountIdOf } from './people';
import { passes, type Request, type requestMoves } from './request-story';
import { expectBody } from './rest';

const created = z.object({ id: z.string(), key: z.string() });
const bulk = z.object({ issues: z.array(created) });
const named = z.object({ id: z.string(), name: z.string() });
const project = z.object({
  id: z.string(),
  issueTypes: z.array(named),
});

/** Ways on which a request without a deadline comes onto the desk, past the form. */
export const roads = [
  'REST',
  'bulk create',
  'clone',
  'move',
  'move past the triage',
  'move to the end and back',
  'edit',
] as const;
export type Road = (typeof roads)[number];

/**
 * Brings requests in by other roads than the form. Creating needs an admin who has taken the checks off
 * the workflow's Create transition, else Jira refuses.
 */
export function otherRoads(
  site: OpenSite,
  { create, transition }: ReturnType<typeof requestMoves>,
) {
  const fieldsOf = async (request: Request): Promise<Readonly<Record<string, unknown>>> => {
    const path = `/rest/api/3/issue/${request.key}?fields=*all`;
    const issue = z.object({ fields: z.record(z.string(), z.unknown()) });
    const { fields } = expectBody(await site.as('requester').get(path), 200, issue);
    const answers = Object.entries(fields).filter(
      ([id, value]) => id.startsWith('customfield_') && value !== null,
    );
    return Object.fromEntries(answers);
  };

  const withoutDate = {
    project: { key: 'SAR' },
    issuetype: { name: 'Asset Request' },
    summary: 'Deck for a hospital',
  };

  const otherProject = async (): Promise<void> => {
    const admin = site.as('admin');
    if ((await admin.get('/rest/api/3/project/ENB')).status === 200) return;
    const leadAccountId = accountIdOf('admin');
    const body = { key: 'ENB', name: 'Enablement', projectTypeKey: 'business', leadAccountId };
    expectBody(await admin.post('/rest/api/3/project', body), 201, z.unknown());
  };

  /** A task of another project that an admin moves onto the desk, into a status of the desk. */
  const moved = async (to?: string): Promise<Request> => {
    const admin = site.as('admin');
    await otherProject();
    const task = await admin.post('/rest/api/3/issue', {
      fields: { project: { key: 'ENB' }, issuetype: { name: 'Task' }, summary: 'Deck, soon' },
    });
    const issue = expectBody(task, 201, created);
    const desk = expectBody(await admin.get('/rest/api/3/project/SAR'), 200, project);
    const type = desk.issueTypes.find(({ name }) => name === 'Asset Request');
    const inferred = {
      inferClassificationDefaults: true,
      inferFieldDefaults: true,
      inferStatusDefaults: to === undefined,
      inferSubtaskTypeDefault: true,
    };
    const status = to === undefined ? {} : { targetStatus: [await mapping(issue, to)] };
    const sources = { ...inferred, ...status, issueIdsOrKeys: [issue.key] };
    const targetToSourcesMapping = { [`${desk.id},${type?.id ?? ''}`]: sources };
    const answer = await admin.post('/rest/api/3/bulk/issues/move', { targetToSourcesMapping });
    expectBody(answer, 201, z.object({ taskId: z.string() }));
    const found = await admin.get(`/rest/api/3/issue/${issue.id}?fields=summary`);
    return expectBody(found, 200, created);
  };

  /** Which status the issue gets on the desk. */
  const mapping = async ({ id }: Request, to: string) => {
    const admin = site.as('admin');
    const issue = await admin.get(`/rest/api/3/issue/${id}?fields=status`);
    const { fields } = expectBody(issue, 200, z.object({ fields: z.object({ status: named }) }));
    const all = expectBody(await admin.get('/rest/api/3/status'), 200, z.array(named));
    const target = all.find(({ name }) => name === to);
    return { statuses: { [target?.id ?? '']: [fields.status.id] } };
  };

  /** Delivered elsewhere, as it seems, and opened again once the app has seen it. */
  const revised = async (): Promise<Request> => {
    const request = await moved('Delivered');
    await site.drain();
    await passes(transition('sales-ops', request.key, 'Revise'));
    return request;
  };

  const edited = async (): Promise<Request> => {
    const request = await create('requester');
    await site.drain();
    const path = `/rest/api/3/issue/${request.key}`;
    const emptied = await site.as('requester').put(path, { fields: { duedate: null } });
    expectBody(emptied, 204, z.undefined());
    return request;
  };

  const byRest = async (fields: Readonly<Record<string, unknown>> = {}): Promise<Request> => {
    const body = { fields: { ...withoutDate, ...fields } };
    return expectBody(await site.as('requester').post('/rest/api/3/issue', body), 201, created);
  };

  const byBulk = async (): Promise<Request> => {
    const body = { issueUpdates: [{ fields: withoutDate }] };
    const answer = await site.as('requester').post('/rest/api/3/issue/bulk', body);
    const [first] = expectBody(answer, 201, bulk).issues;
    if (first === undefined) throw new Error('Jira created nothing.');
    return first;
  };

  const take = async (road: Road): Promise<Request> => {
    switch (road) {
      case 'REST':
        return byRest();
      case 'bulk create':
        return byBulk();
      case 'clone':
        return byRest({ ...(await fieldsOf(await create('requester'))), summary: 'CLONE - Deck' });
      case 'move':
        return moved();
      case 'move past the triage':
        return moved('Approved');
      case 'move to the end and back':
        return revised();
      case 'edit':
        return edited();
      default:
        return road satisfies never;
    }
  };

  /** As an admin who trusts everybody does. */
  const openCreate = () =>
    damage(site).editWorkflow((all) =>
      all.map((each) => (each.name === 'Create' ? { ...each, validators: [] } : each)),
    );

  return { take, openCreate };
}
