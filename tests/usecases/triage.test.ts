import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { accountIdOf } from '../support/people';
import { requestStory } from '../support/request-story';
import { expectBody } from '../support/rest';

const commentList = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let story: ReturnType<typeof requestStory>;

beforeAll(async () => {
  site = await openSite();
  story = requestStory(site);
});
afterAll(() => site.stop());

async function commentsOn(key: string): Promise<readonly string[]> {
  const answer = await site.as('requester').get(`/rest/api/3/issue/${key}/comment`);
  return expectBody(answer, 200, commentList).comments.map(({ body }) => JSON.stringify(body));
}

describe('the weekly review', () => {
  it('tells the requester why a request is put off, once', async () => {
    const { id: issueId, key } = await story.create('requester');
    const defer = { issueId, decision: 'defer', reason: 'After the trade fair.' } as const;
    const answer = await site.invoke('head-of-sales', 'decideTriage', defer);
    expect(answer).toEqual({ ok: true, value: { issueKey: key, status: 'Deferred' } });
    const again = await site.invoke('head-of-sales', 'decideTriage', defer);
    expect(again).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const comments = await commentsOn(key);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain(accountIdOf('requester'));
    expect(comments[0]).toContain('Defer: After the trade fair.');
  });

  it.each(['ask-for-info', 'defer', 'decline'] as const)(
    'does not %s without a reason',
    async (decision) => {
      const { id: issueId, key } = await story.create('requester');
      const answer = await site.invoke('sales-ops', 'decideTriage', {
        issueId,
        decision,
        reason: '  ',
      });
      expect(answer).toMatchObject({
        error: { code: 'bad-input', fields: { reason: expect.any(String) } },
      });
      expect(await commentsOn(key)).toEqual([]);
    },
  );

  it('hands on what the validator says when the brief has become incomplete', async () => {
    const { id: issueId } = await story.create('requester');
    await site.control('clock', { advance: 'P60D' });
    const answer = await site.invoke('sales-ops', 'decideTriage', { issueId, decision: 'accept' });
    await site.control('clock', { set: '2026-11-23T09:00:00.000Z' });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'refused',
        message: 'The brief is not complete: agree a Due date that is not past.',
      },
    });
  });

  it('gives a request to a person and a team, and not to a stranger', async () => {
    const { id: issueId, key } = await story.create('requester');
    const assign = (assignee: string) =>
      site.invoke('sales-ops', 'assignRequest', { issueId, assignee, owningTeam: 'Marketing' });
    expect(await assign(accountIdOf('marketing'))).toEqual({ ok: true, value: { issueKey: key } });
    const issue = await site.as('requester').get(`/rest/api/3/issue/${key}`);
    expect(JSON.stringify(issue.body)).toContain('"value":"Marketing"');
    expect(issue.body).toMatchObject({
      fields: { assignee: { accountId: accountIdOf('marketing') } },
    });
    expect(await assign(accountIdOf('outsider'))).toMatchObject({ ok: false });
  });
});
