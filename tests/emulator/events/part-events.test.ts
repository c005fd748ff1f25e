import { z } from 'zod';
import { callerOf } from '../../support/jira-client';
import { confluenceWorld, librarySpace, pick } from '../confluence/confluence-world';
import { issueWorld } from '../jira/issues/issue-world';

const withId = z.object({ id: z.string() });

const mention = (...names: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: names.map((name) => ({
        type: 'mention',
        attrs: { id: `account-${name}`, text: name },
      })),
    },
  ],
});

describe('Jira tells the app', () => {
  async function withIssue() {
    const world = await issueWorld();
    const { key } = await world.task();
    const from = world.published.length;
    const heard = () =>
      world.published.slice(from).map(({ name, payload }) => ({ name: name.slice(9), payload }));
    const send = async (method: string, path: string, body?: object) =>
      world.router.fetch(
        new Request(`http://localhost:4310/rest/api/3/${path}`, {
          method,
          headers: { 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
        { caller: callerOf('alice') },
      );
    return { ...world, key, heard, send };
  }

  it('of a comment, of who is mentioned in it but for its author, and of its deletion', async () => {
    const { key, heard, send } = await withIssue();
    const added = await send('POST', `issue/${key}/comment`, { body: mention('bob', 'alice') });
    const { id } = withId.parse(await added.json());
    await send('DELETE', `issue/${key}/comment/${id}`);

    const about = {
      issue: expect.objectContaining({ key }),
      comment: expect.objectContaining({ id }),
    };
    expect(heard()).toMatchObject([
      { name: 'commented:issue', payload: about },
      { name: 'mentioned:comment', payload: { ...about, mentionedAccountIds: ['account-bob'] } },
      { name: 'deleted:comment', payload: { ...about, atlassianId: 'account-alice' } },
    ]);
  });

  it('of who is mentioned in a new description, once for each description', async () => {
    const { key, heard, send } = await withIssue();
    await send('PUT', `issue/${key}`, { fields: { description: mention('bob') } });
    await send('PUT', `issue/${key}`, { fields: { summary: 'Another' } });

    expect(heard()).toMatchObject([
      { name: 'updated:issue' },
      {
        name: 'mentioned:issue',
        payload: { issue: { key }, mentionedAccountIds: ['account-bob'] },
      },
      { name: 'updated:issue' },
    ]);
  });

  it('of a file and of its deletion', async () => {
    const { key, heard, send, router } = await withIssue();
    const form = new FormData();
    form.append('file', new File(['draft'], 'draft.txt', { type: 'text/plain' }));
    const sent = await router.fetch(
      new Request(`http://localhost:4310/rest/api/3/issue/${key}/attachments`, {
        method: 'POST',
        body: form,
        headers: { 'x-atlassian-token': 'no-check' },
      }),
      { caller: callerOf('alice') },
    );
    const [{ id } = { id: '' }] = z.array(withId).parse(await sent.json());
    await send('DELETE', `attachment/${id}`);

    const attachment = { id, filename: 'draft.txt', size: 5, mimeType: 'text/plain' };
    expect(heard()).toMatchObject([
      { name: 'updated:issue' },
      { name: 'created:attachment', payload: { attachment } },
      { name: 'updated:issue' },
      { name: 'deleted:attachment', payload: { attachment } },
    ]);
  });
});

describe('Confluence tells the app', () => {
  async function withPage() {
    const world = confluenceWorld();
    const alice = world.as('alice');
    const { page } = await librarySpace(alice);
    const id = pick(await alice.post('/wiki/api/v2/pages', page('Page')), 'id');
    const heard = () =>
      world.published.map(({ name, payload }) => ({ name: name.slice(15), payload })).slice(1);
    return { ...world, alice, id, heard };
  }
  const person = expect.objectContaining({ accountId: 'account-alice', type: 'known' });

  it('of a page with its space, history and version', async () => {
    const { published, id } = await withPage();

    expect(published.at(-1)).toMatchObject({
      name: 'avi:confluence:created:page',
      payload: {
        atlassianId: 'account-alice',
        eventCreatedDate: '2026-11-23T09:00:00.000Z',
        suppressNotifications: false,
        content: {
          id,
          type: 'page',
          status: 'current',
          title: 'Page',
          space: { id: expect.any(Number), key: expect.any(String), type: 'global' },
          history: { latest: true, createdBy: person, createdDate: '2026-11-23T09:00:00.000Z' },
          version: { by: person, number: 1 },
        },
      },
    });
  });

  it('of labels that are new and of labels that go', async () => {
    const { alice, id, heard } = await withPage();
    const label = `/wiki/rest/api/content/${id}/label`;
    await alice.post(label, [{ name: 'first' }, { name: 'second' }]);
    await alice.post(label, [{ name: 'second' }]);
    await alice.delete(`${label}/first`);

    const event = (what: string, name: string, left: number) => ({
      name: `${what}:label`,
      payload: {
        label: { name, prefix: 'global', id: expect.any(String) },
        content: { id, labels: new Array(left).fill(expect.anything()) },
      },
    });
    expect(heard()).toMatchObject([
      event('added', 'first', 2),
      event('added', 'second', 2),
      event('removed', 'first', 1),
    ]);
  });

  it('of files and comments of a page', async () => {
    const { alice, id, heard } = await withPage();
    const files = `/wiki/rest/api/content/${id}/child/attachment`;
    const sent = await alice.upload(files, 'a.txt', 'one');
    await alice.upload(files, 'a.txt', 'two', { method: 'PUT' });
    await alice.delete(`/wiki/api/v2/attachments/${pick(sent, 'results.0.id')}`);
    const body = { representation: 'storage', value: '<p>Good</p>' };
    const comment = await alice.post('/wiki/api/v2/footer-comments', { pageId: id, body });
    await alice.delete(`/wiki/api/v2/footer-comments/${pick(comment, 'id')}`);

    const file = { attachment: { title: 'a.txt', container: { id } } };
    const said = { content: { type: 'comment', title: 'Re: Page', container: { id } } };
    expect(heard()).toMatchObject([
      { name: 'created:attachment', payload: file },
      { name: 'updated:attachment', payload: { ...file, updateTrigger: 'content_update' } },
      { name: 'trashed:attachment', payload: file },
      { name: 'created:comment', payload: said },
      { name: 'deleted:comment', payload: said },
    ]);
  });

  it('of a page that goes to the trash, comes back and is purged', async () => {
    const { alice, id, heard } = await withPage();
    await alice.delete(`/wiki/api/v2/pages/${id}`);
    await alice.delete(`/wiki/api/v2/pages/${id}?purge=true`);

    expect(heard()).toMatchObject([
      { name: 'trashed:page', payload: { content: { id, status: 'trashed' } } },
      { name: 'deleted:page', payload: { content: { id } } },
    ]);
  });
});
