import { z } from 'zod';
import type { CallInput } from '../../src/contract/calls';
import { openSite, type OpenSite } from '../support/open-site';
import { displayNameOf } from '../support/people';
import { passes, requestMoves, type Request } from '../support/request-story';
import { expectBody } from '../support/rest';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());
afterEach(() => site.control('faults', []));

const issue = z.object({
  fields: z.looseObject({
    status: z.object({ name: z.string() }),
    duedate: z.string().nullable(),
  }),
  names: z.record(z.string(), z.string()).optional(),
  changelog: z
    .object({
      histories: z.array(
        z.object({
          author: z.object({ displayName: z.string() }),
          items: z.array(z.object({ field: z.string() })),
        }),
      ),
    })
    .optional(),
});

const read = async (key: string) => {
  const path = `/rest/api/3/issue/${key}?expand=names,changelog`;
  return expectBody(await site.as('admin').get(path), 200, issue);
};

/** A request of the requester that lost its date after it was created, and was sent back for that. */
async function sentBack(fields: Readonly<Record<string, unknown>> = {}): Promise<Request> {
  const request = await requestMoves(site).create('requester', fields);
  await site.as('requester').put(`/rest/api/3/issue/${request.key}`, { fields: { duedate: null } });
  await site.drain();
  expect((await read(request.key)).fields.status.name).toBe('Needs info');
  return request;
}

const answersTo = ({ id }: Request): CallInput<'completeRequest'> => ({
  issueId: id,
  summary: 'Case study for a retail bank',
  requesterRole: 'Sales',
  assetType: 'Case study',
  purpose: 'Win the second meeting at a retail bank.',
  neededBy: '2026-12-18',
  specialNotes: 'None',
  industry: ['Retail'],
});

describe('completing a request that was sent back', () => {
  it('writes what was missing as the person and puts the request before the weekly review', async () => {
    const request = await sentBack();
    const answer = await site.invoke('requester', 'completeRequest', answersTo(request));
    expect(answer).toMatchObject({
      ok: true,
      value: { issueKey: request.key, path: `/browse/${request.key}` },
    });
    await site.drain();
    const { fields, changelog } = await read(request.key);
    expect(fields).toMatchObject({ status: { name: 'Submitted' }, duedate: '2026-12-18' });
    const sent = changelog?.histories.find(({ items }) =>
      items.some(({ field }) => field === 'status'),
    );
    expect(sent?.author.displayName).toBe(displayNameOf('requester'));
  });

  it('does nothing the second time and answers the same', async () => {
    const request = await sentBack();
    const [first, second] = await Promise.all([
      site.invoke('requester', 'completeRequest', answersTo(request)),
      site.invoke('requester', 'completeRequest', answersTo(request)),
    ]);
    await site.drain();
    const before = (await read(request.key)).changelog?.histories.length;
    const third = await site.invoke('requester', 'completeRequest', answersTo(request));
    await site.drain();
    expect([first.ok, second.ok]).toContain(true);
    expect(third).toMatchObject({ ok: true, value: { issueKey: request.key } });
    expect((await read(request.key)).changelog?.histories.length).toBe(before);
  });

  it('empties what the answers leave out and leaves alone what they repeat', async () => {
    const request = await sentBack({ 'Deadline evidence': 'The fair begins' });
    const answers = {
      ...answersTo(request),
      assetType: 'Deck',
      answers: { slides: '12' },
    } as const;
    const shown = { requestKind: 'New asset', deadlineEvidence: 'The fair begins' };
    const input = { ...answers, shown };
    expect((await site.invoke('requester', 'completeRequest', input)).ok).toBe(true);
    const deck = await valuesOf(request.key);
    expect(deck).toMatchObject({ 'Deadline evidence': null, 'Number of slides': 12 });
    const study = { ...answersTo(request), answers: { slides: '12' } };
    expect((await site.invoke('requester', 'completeRequest', study)).ok).toBe(true);
    expect(await valuesOf(request.key)).toMatchObject({ 'Number of slides': null });
    const changed = (await read(request.key)).changelog?.histories.flatMap(({ items }) => items);
    expect(changed?.map(({ field }) => field)).not.toContain('Purpose');
  });

  it('writes only what the person changed over what others wrote meanwhile', async () => {
    const request = await sentBack({ Opportunity: 'CRM-1' });
    const { shown, fieldIds } = await shownOf(request.key);
    await passes(
      site.as('sales-ops').put(`/rest/api/3/issue/${request.key}`, {
        fields: {
          summary: 'Case study: retail bank, Q1',
          [fieldIds['Opportunity'] ?? '']: 'CRM-1, CRM-7',
          [fieldIds['Deadline evidence'] ?? '']: 'The board meets',
        },
      }),
    );
    const answers = answersTo(request);
    const summary = shown.summary ?? answers.summary;
    const sent = { ...answers, ...shown, summary, neededBy: '2026-12-18', shown };
    const answer = await site.invoke('requester', 'completeRequest', {
      ...sent,
      opportunity: 'CRM-1, CRM-2',
    });
    expect(answer).toMatchObject({ ok: true });
    expect(await valuesOf(request.key)).toMatchObject({
      Summary: 'Case study: retail bank, Q1',
      Opportunity: 'CRM-1, CRM-2, CRM-7',
      'Deadline evidence': 'The board meets',
      'Due date': '2026-12-18',
    });
  });

  it('refuses answers with the same sentences as a new request, and changes nothing', async () => {
    const request = await sentBack();
    const answer = await site.invoke('requester', 'completeRequest', {
      ...answersTo(request),
      neededBy: '2026-11-02',
      requestKind: 'Update existing',
    });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        fields: {
          neededBy: 'This date is past. Choose today or a later date.',
          updatesAsset: 'Name the asset to update by its id in the library.',
        },
      },
    });
    expect((await read(request.key)).fields.status.name).toBe('Needs info');
  });

  it('is for those whom Jira lets edit the request, before the review has decided', async () => {
    const request = await sentBack();
    const stranger = await site.invoke('outsider', 'completeRequest', answersTo(request));
    expect(stranger).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect((await site.invoke('requester', 'completeRequest', answersTo(request))).ok).toBe(true);
    await passes(requestMoves(site).transition('sales-ops', request.key, 'Accept'));
    const late = await site.invoke('requester', 'completeRequest', answersTo(request));
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('Accepted already') as string },
    });
  });

  it('loses no answer when Jira is busy', async () => {
    const request = await sentBack();
    const match = { method: 'POST', kind: 'jira', path: '/transitions' };
    const busyJira = { match, times: 1, status: 429 };
    await site.control('faults', [busyJira]);
    const busy = await site.invoke('requester', 'completeRequest', answersTo(request));
    expect(busy).toMatchObject({ ok: false, error: { code: 'busy' } });
    await site.control('faults', []);
    const again = await site.invoke('requester', 'completeRequest', answersTo(request));
    expect(again.ok).toBe(true);
    expect((await read(request.key)).fields.status.name).toBe('Submitted');
  });
});

/** The answers that the form begins with, and field ids by name. */
async function shownOf(request: string) {
  const form = await site.invoke('requester', 'getRequestForm', { request });
  if (!form.ok || form.value.purpose.kind !== 'completing')
    throw new Error('The form did not open');
  const { names = {} } = await read(request);
  const fieldIds = Object.fromEntries(Object.entries(names).map(([id, name]) => [name, id]));
  const { summary, opportunity } = form.value.purpose.prefilled;
  return { shown: { summary, opportunity }, fieldIds };
}

/** Values of a request by the name of their field. */
async function valuesOf(key: string): Promise<Readonly<Record<string, unknown>>> {
  const { fields, names = {} } = await read(key);
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [names[id] ?? id, value]));
}
