import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { displayNameOf } from '../support/people';
import { requestMoves } from '../support/request-story';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let notes = 0;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());
afterEach(() => site.control('faults', []));

const newId = () => `20000000-0000-4000-8000-${String((notes += 1)).padStart(12, '0')}`;

const chat = 'Hi team, we need a case study for a hospital by 12 Dec. Our deal is OPP-2.';

async function entries() {
  const answer = await site.invoke('sales-ops', 'getRegister', {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.entries;
}

async function note(noteId: string, text = chat) {
  const input = { noteId, channel: 'chat', from: 'Paul', text } as const;
  const answer = await site.invoke('sales-manager', 'noteMessage', input);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const draftOf = (path: string) => z.uuid().parse(new URL(path, site.url).searchParams.get('draft'));

const complete = {
  summary: 'Case study for a hospital',
  requesterRole: 'Sales',
  assetType: 'Case study',
  purpose: 'Win the second meeting.',
  neededBy: '2026-12-18',
  specialNotes: 'None',
} as const;

describe('a pasted message', () => {
  it('becomes a draft of the form and no request', async () => {
    const before = await requestCount();
    const { draftPath, entryId } = await note(newId());
    expect(await requestCount()).toBe(before);
    expect((await entries()).find((entry) => entry.entryId === entryId)).toMatchObject({
      kind: 'message',
      from: 'Paul',
      notedBy: { displayName: displayNameOf('sales-manager') },
      state: { is: 'not-processed' },
    });
    const form = await site.invoke('requester', 'getRequestForm', { draft: draftOf(draftPath) });
    expect(form).toMatchObject({
      ok: true,
      value: {
        purpose: {
          kind: 'draft',
          prefilled: {
            assetType: 'Case study',
            neededBy: '2026-12-12',
            opportunity: 'OPP-2',
            industry: ['Healthcare'],
            purpose: chat,
          },
        },
      },
    });
  });

  it('is noted once however often it is sent, and is nobody else’s by its id', async () => {
    const noteId = newId();
    const [first, again] = [await note(noteId), await note(noteId, 'Something else')];
    expect(again).toEqual({ ...first, title: 'Something else' });
    const form = await site.invoke('sales-ops', 'getRequestForm', { draft: noteId });
    expect(form).toMatchObject({
      value: { purpose: { prefilled: { purpose: 'Something else' } } },
    });
    expect((await entries()).filter(({ entryId }) => entryId === first.entryId)).toHaveLength(1);
    const stranger = await site.invoke('sales-ops', 'noteMessage', {
      noteId,
      channel: 'mail',
      text: 'Mine',
    });
    expect(stranger).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('is processed when the form is sent, and the link then says which request came of it', async () => {
    const { draftPath, entryId } = await note(newId());
    const draftId = draftOf(draftPath);
    const input = { ...complete, submissionId: newId(), draftId };
    const sent = await site.invoke('requester', 'submitRequest', input);
    const second = await site.invoke('requester', 'submitRequest', input);
    expect(second).toEqual(sent);
    if (!sent.ok) throw new Error(sent.error.message);
    const { issueKey } = sent.value;
    expect((await entries()).find((entry) => entry.entryId === entryId)).toMatchObject({
      state: { is: 'processed', issueKey },
    });
    const form = await site.invoke('requester', 'getRequestForm', { draft: draftId });
    expect(form).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining(issueKey) as string },
    });
  });

  it('never takes the request from a person when the register does not answer', async () => {
    const { draftPath, entryId } = await note(newId());
    const match = { kind: 'kvs', path: '/api/v1/entity/set' };
    await site.control('faults', [{ match, times: 20, status: 500 }]);
    const sent = await site.invoke('requester', 'submitRequest', {
      ...complete,
      summary: 'Sent while storage was down',
      submissionId: newId(),
      draftId: draftOf(draftPath),
    });
    expect(sent).toMatchObject({ ok: true });
    await site.control('faults', []);
    expect((await entries()).find((entry) => entry.entryId === entryId)).toMatchObject({
      state: { is: 'not-processed' },
    });
  });

  it('is refused in words when nothing or too much was pasted', async () => {
    const blank = await site.invoke('sales-ops', 'noteMessage', {
      noteId: newId(),
      channel: 'chat',
      text: '   ',
    });
    expect(blank).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields: { text: 'Paste the message.' } },
    });
  });
});

describe('a draft link', () => {
  it('says so when its draft is gone or it was copied in part', async () => {
    const gone = await site.invoke('requester', 'getRequestForm', { draft: newId() });
    expect(gone).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: expect.stringContaining('30 days') as string },
    });
    const partly = await site.invoke('requester', 'getRequestForm', { draft: '2000' });
    expect(partly).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });
});

describe('a request that came incomplete', () => {
  it('stands in the register until it is completed, with what it lacked', async () => {
    const request = await requestMoves(site).create('requester');
    const path = `/rest/api/3/issue/${request.key}`;
    await site.as('requester').put(path, { fields: { duedate: null } });
    await site.drain();
    const entry = async () =>
      (await entries()).find(({ entryId }) => entryId === `request:${request.id}`);
    expect(await entry()).toMatchObject({
      kind: 'request',
      issueKey: request.key,
      missing: ['Needed by'],
      state: { is: 'not-processed' },
    });
    await site.as('requester').put(path, { fields: { duedate: '2026-12-18' } });
    await site.drain();
    expect(await entry()).toMatchObject({ missing: [], state: { is: 'not-processed' } });
    await site.as('requester').put(path, { fields: { summary: 'Once more', duedate: null } });
    await site.drain();
    expect(await entry()).toMatchObject({ missing: ['Needed by'], summary: 'Once more' });
    const input = { ...complete, issueId: request.id };
    expect((await site.invoke('requester', 'completeRequest', input)).ok).toBe(true);
    await site.drain();
    expect(await entry()).toMatchObject({ state: { is: 'processed', issueKey: request.key } });
  });
});

describe('a draft that nobody sent for a month', () => {
  it('is forgotten, and its link says so', async () => {
    const { draftPath } = await note(newId());
    const draft = draftOf(draftPath);
    await site.control('clock', { advance: 'P29D' });
    expect(await site.invoke('requester', 'getRequestForm', { draft })).toMatchObject({ ok: true });
    await site.control('clock', { advance: 'P2D' });
    const form = await site.invoke('requester', 'getRequestForm', { draft });
    expect(form).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: expect.stringContaining('30 days') as string },
    });
  });
});

async function requestCount(): Promise<number> {
  const body = { jql: 'project = SAR', fields: ['summary'], maxResults: 5000 };
  const { body: found } = await site.as('admin').post('/rest/api/3/search/jql', body);
  return z.object({ issues: z.array(z.unknown()) }).parse(found).issues.length;
}
