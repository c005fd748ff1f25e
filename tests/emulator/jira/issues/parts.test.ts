import { asApp, callerOf } from '../../../support/jira-client';
import { adf, issueWorld, type IssueWorld } from './issue-world';
import { anyText } from './matchers';

let world: IssueWorld;
let key: string;
beforeEach(async () => {
  world = await issueWorld();
  key = (await world.task()).key;
});

const mails = () => [...world.site.database.table<Record<string, unknown>>('mail.outbox').values()];

const mention = (name: string) => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { id: `account-${name}`, text: `@${name}` } },
        { type: 'text', text: ' it is ready' },
      ],
    },
  ],
});

async function upload(name: string, content: string, headers: Record<string, string> = {}) {
  const form = new FormData();
  form.append('file', new File([content], name, { type: 'text/plain' }));
  return world.router.fetch(
    new Request(`http://localhost:4310/rest/api/3/issue/${key}/attachments`, {
      method: 'POST',
      body: form,
      headers,
    }),
    { caller: callerOf('alice') },
  );
}

const token = { 'x-atlassian-token': 'no-check' };

describe('comments', () => {
  it('are documents: a plain text is refused', async () => {
    const answer = await world.alice.post(`/rest/api/3/issue/${key}/comment`, { body: 'hello' });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: { comment: anyText } },
    });
  });

  it('mail everybody they mention, but not their author', async () => {
    const path = `/rest/api/3/issue/${key}/comment`;
    expect((await world.app.post(path, { body: mention('alice') })).status).toBe(201);
    await world.alice.post(path, { body: mention('alice') });
    expect(mails()).toMatchObject([
      {
        kind: 'email',
        to: [{ accountId: 'account-alice', emailAddress: 'alice@example.com' }],
        subject: `[JIRA] Sample app mentioned you on ${key}`,
        body: '@alice it is ready',
        issueKey: key,
      },
    ]);
  });

  it('are read in order, newest first on request, and edited and deleted', async () => {
    const path = `/rest/api/3/issue/${key}/comment`;
    await world.alice.post(path, { body: adf('one') });
    const two = (await world.bob.post(path, { body: adf('two') })).body as { id: string };
    const newest = await world.alice.get(`${path}?orderBy=-created&maxResults=1`);
    expect(newest.body).toMatchObject({ total: 2, comments: [{ id: two.id, body: adf('two') }] });
    await world.bob.put(`${path}/${two.id}`, { body: adf('too') });
    expect((await world.alice.get(`${path}/${two.id}?expand=renderedBody`)).body).toMatchObject({
      renderedBody: '<p>too</p>',
    });
    expect((await world.bob.delete(`${path}/${two.id}`)).status).toBe(204);
    expect((await world.alice.get(path)).body).toMatchObject({ total: 1 });
  });
});

describe('attachments', () => {
  it('need the header against forged requests', async () => {
    expect((await upload('a.txt', 'hello')).status).toBe(403);
    expect((await upload('a.txt', 'hello', token)).status).toBe(200);
  });

  it.each([
    ['../../a.txt', 'a.txt'],
    ['C:\\folder\\a.txt', 'a.txt'],
    ['a\r\nset-cookie: x=1.txt', 'aset-cookie: x=1.txt'],
    ["it's (new)*.txt", "it's (new)*.txt"],
  ])('sent as %j are kept as %j, and come back under it', async (sent, kept) => {
    const [file] = (await (await upload(sent, 'hello', token)).json()) as {
      id: string;
      filename: string;
    }[];
    expect(file?.filename).toBe(kept);
    const answer = await world.router.fetch(
      new Request(`http://localhost:4310/secure/attachment/${file?.id ?? ''}`),
      { caller: callerOf('alice') },
    );
    expect(answer.headers.get('content-disposition')).toMatch(
      /^inline; filename\*=UTF-8''[\w.%!~-]+$/,
    );
  });

  it.each(['', 'folder/', '\r\n', '..'])('need a name: %j is refused', async (sent) => {
    expect((await upload(sent, 'hello', token)).status).toBe(400);
  });

  it('need a form that can be read', async () => {
    const answer = await world.router.fetch(
      new Request(`http://localhost:4310/rest/api/3/issue/${key}/attachments`, {
        method: 'POST',
        body: 'no form',
        headers: { ...token, 'content-type': 'multipart/form-data; boundary=x' },
      }),
      { caller: callerOf('alice') },
    );
    expect(answer.status).toBe(400);
  });

  it('give back their bytes, directly or by a redirect, in parts too', async () => {
    const [file] = (await (await upload('ä b.txt', 'hello', token)).json()) as { id: string }[];
    const id = file?.id ?? '';
    const fetchAs = (path: string, headers: Record<string, string> = {}) =>
      world.router.fetch(new Request(`http://localhost:4310${path}`, { headers }), {
        caller: callerOf('bob'),
      });
    const direct = await fetchAs(`/rest/api/3/attachment/content/${id}?redirect=false`);
    expect(await direct.text()).toBe('hello');
    const redirect = await fetchAs(`/rest/api/3/attachment/content/${id}`);
    expect(redirect.status).toBe(303);
    const target = new URL(redirect.headers.get('location') ?? '');
    expect(await (await fetchAs(target.pathname)).text()).toBe('hello');
    const part = await fetchAs(target.pathname, { range: 'bytes=1-2' });
    expect([part.status, await part.text()]).toEqual([206, 'el']);
    expect((await world.alice.get(`/rest/api/3/attachment/${id}`)).body).toMatchObject({
      id: Number(id),
      filename: 'ä b.txt',
      size: 5,
      mimeType: 'text/plain',
    });
  });

  it('show on the issue, in its history and in an event, and go away again', async () => {
    const [file] = (await (await upload('a.txt', 'hello', token)).json()) as { id: string }[];
    const issue = await world.alice.get(
      `/rest/api/3/issue/${key}?fields=attachment&expand=changelog`,
    );
    expect(issue.body).toMatchObject({
      fields: { attachment: [{ id: file?.id, filename: 'a.txt' }] },
      changelog: { histories: [{ items: [{ field: 'Attachment', toString: 'a.txt' }] }] },
    });
    expect(world.published.slice(-2).map(({ name }) => name)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:created:attachment',
    ]);
    expect((await world.alice.delete(`/rest/api/3/attachment/${file?.id ?? ''}`)).status).toBe(204);
    const after = await world.alice.get(`/rest/api/3/issue/${key}?fields=attachment`);
    expect(after.body).toMatchObject({ fields: { attachment: [] } });
  });
});

describe('links, properties, watchers and notifications', () => {
  it('link two issues once, seen from both ends', async () => {
    const other = (await world.task()).key;
    const link = {
      type: { name: 'Blocks' },
      inwardIssue: { key },
      outwardIssue: { key: other },
    };
    expect((await world.alice.post('/rest/api/3/issueLink', link)).status).toBe(201);
    expect((await world.alice.post('/rest/api/3/issueLink', link)).status).toBe(201);
    const here = (await world.alice.get(`/rest/api/3/issue/${key}?fields=issuelinks`)).body;
    expect(here).toMatchObject({ fields: { issuelinks: [{ outwardIssue: { key: other } }] } });
    const [{ id }] = (here as { fields: { issuelinks: [{ id: string }] } }).fields.issuelinks;
    const there = await world.alice.get(`/rest/api/3/issue/${other}?fields=issuelinks`);
    expect(there.body).toMatchObject({ fields: { issuelinks: [{ id, inwardIssue: { key } }] } });
    expect((await world.alice.delete(`/rest/api/3/issueLink/${id}`)).status).toBe(204);
    const gone = await world.alice.get(`/rest/api/3/issue/${other}?fields=issuelinks`);
    expect(gone.body).toMatchObject({ fields: { issuelinks: [] } });
  });

  it('keep properties of any JSON', async () => {
    const path = `/rest/api/3/issue/${key}/properties/note`;
    expect((await world.alice.put(path, { a: [1] })).status).toBe(201);
    expect((await world.alice.put(path, { a: [2] })).status).toBe(200);
    expect((await world.alice.get(path)).body).toEqual({ key: 'note', value: { a: [2] } });
    expect((await world.alice.delete(path)).status).toBe(204);
    expect((await world.alice.get(path)).status).toBe(404);
  });

  it('mail a notification to the people named, each once', async () => {
    const to = { reporter: true, watchers: true, users: [{ accountId: 'account-bob' }] };
    const body = { subject: 'Late', textBody: 'It is late.', to };
    expect((await world.as(asApp).post(`/rest/api/3/issue/${key}/notify`, body)).status).toBe(204);
    expect(mails()).toMatchObject([
      { subject: 'Late', to: [{ accountId: 'account-alice' }, { accountId: 'account-bob' }] },
    ]);
  });

  it('delete an issue with everything that belonged to it', async () => {
    const [file] = (await (await upload('a.txt', 'hello', token)).json()) as { id: string }[];
    expect((await world.alice.delete(`/rest/api/3/issue/${key}`)).status).toBe(204);
    expect((await world.alice.get(`/rest/api/3/issue/${key}`)).status).toBe(404);
    expect((await world.alice.get(`/rest/api/3/attachment/${file?.id ?? ''}`)).status).toBe(404);
    expect(world.published.at(-1)).toMatchObject({
      name: 'avi:jira:deleted:issue',
      payload: { issue: { key } },
    });
  });
});
