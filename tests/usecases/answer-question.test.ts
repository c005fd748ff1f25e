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

const reason = 'Which bank is it for?\n\nAnd may we name it?';

/** A complete request that Sales Ops sent back with a question on the triage board. */
async function asked(): Promise<Request> {
  const request = await requestMoves(site).create('requester');
  await site.drain();
  const decision = { issueId: request.id, decision: 'ask-for-info', reason } as const;
  expect(await site.invoke('sales-ops', 'decideTriage', decision)).toMatchObject({ ok: true });
  return request;
}

async function purposeOf({ key }: Request) {
  const form = await site.invoke('requester', 'getRequestForm', { request: key });
  if (!form.ok || form.value.purpose.kind !== 'completing') throw new Error('No form');
  return form.value.purpose;
}

const comment = (text: string) => ({
  body: {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  },
});

const commentList = z.object({
  comments: z.array(z.object({ body: z.unknown(), author: z.object({ displayName: z.string() }) })),
});

/** Authors of the comments that hold a text. */
async function authorsOf({ key }: Request, text: string): Promise<readonly string[]> {
  const answer = await site.as('requester').get(`/rest/api/3/issue/${key}/comment`);
  return expectBody(answer, 200, commentList)
    .comments.filter(({ body }) => JSON.stringify(body).includes(text))
    .map(({ author }) => author.displayName);
}

async function statusOf({ key }: Request): Promise<string> {
  const shape = z.object({ fields: z.object({ status: z.object({ name: z.string() }) }) });
  const answer = await site.as('admin').get(`/rest/api/3/issue/${key}?fields=status`);
  return expectBody(answer, 200, shape).fields.status.name;
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
  comment: 'For Acme Bank, and yes.',
  submissionId: '10000000-0000-4000-8000-000000000001',
});

describe('a question of a person', () => {
  it('stands in the form with its words, its author and its day', async () => {
    const { lacking, asked: found } = await purposeOf(await asked());
    expect(lacking).toEqual([]);
    expect(found?.by).toBe(displayNameOf('sales-ops'));
    expect(found?.questions).toEqual([
      {
        by: displayNameOf('sales-ops'),
        at: expect.stringContaining('2026-11-23T') as string,
        text: 'Which bank is it for?\nAnd may we name it?',
      },
    ]);
  });

  it('is found when it was asked in Jira and by somebody else later', async () => {
    const request = await requestMoves(site).create('requester');
    await site.drain();
    const path = `/rest/api/3/issue/${request.key}/comment`;
    await site.as('marketing').post(path, comment('Nice idea.'));
    await site.control('clock', { advance: 'PT10S' });
    await passes(requestMoves(site).transition('sales-ops', request.key, 'Ask for info'));
    await site.as('sales-ops').post(path, comment('Who reads it?'));
    await site.as('requester').post(path, comment('I shall look.'));
    await site.as('marketing').post(path, comment('In which language?'));
    await site.drain();
    const { asked: found } = await purposeOf(request);
    expect(found?.questions.map(({ by, text }) => [by, text])).toEqual([
      [displayNameOf('sales-ops'), 'Who reads it?'],
      [displayNameOf('marketing'), 'In which language?'],
    ]);
  });

  it('is none when the app sent the request back', async () => {
    const request = await requestMoves(site).create('requester');
    const path = `/rest/api/3/issue/${request.key}`;
    await site.as('requester').put(path, { fields: { duedate: null } });
    await site.drain();
    expect(await purposeOf(request)).toMatchObject({
      lacking: [{ field: 'neededBy', name: 'Needed by', problem: 'missing' }],
      asked: { questions: [] },
    });
    expect((await purposeOf(request)).asked?.by).toBeUndefined();
  });

  it('is answered by one comment of the requester, who sends the request again', async () => {
    const request = await asked();
    const sent = answersTo(request);
    expect(await site.invoke('requester', 'completeRequest', sent)).toMatchObject({ ok: true });
    expect(await site.invoke('requester', 'completeRequest', sent)).toMatchObject({ ok: true });
    expect(await authorsOf(request, 'Acme Bank')).toEqual([displayNameOf('requester')]);
    expect(await statusOf(request)).toBe('Submitted');
  });

  it.each([
    ['two presses at once', []],
    ['a lost answer of Jira', [{ path: '/comment', dropAnswer: true }]],
    ['Jira being busy', [{ path: '/comment', status: 429 }]],
    ['Jira being down after the comment', [{ path: '/transitions', status: 500 }]],
  ])('is answered once after %s', async (_, faults) => {
    const request = await asked();
    const sent = answersTo(request);
    await site.control(
      'faults',
      faults.map(({ path, ...fault }) => ({
        match: { kind: 'jira', method: 'POST', path },
        times: 1,
        ...fault,
      })),
    );
    await Promise.all([
      site.invoke('requester', 'completeRequest', sent),
      site.invoke('requester', 'completeRequest', sent),
    ]);
    await site.control('faults', []);
    expect(await site.invoke('requester', 'completeRequest', sent)).toMatchObject({ ok: true });
    expect(await authorsOf(request, 'Acme Bank')).toEqual([displayNameOf('requester')]);
    expect(await statusOf(request)).toBe('Submitted');
  });
});
