import { z } from 'zod';
import { accountIdOf } from '../support/people';
import { openSite, type OpenSite } from '../support/open-site';
import { passes, requestStory } from '../support/request-story';
import { expectBody, type RestAnswer } from '../support/rest';

const refusal = z.object({ errorMessages: z.array(z.string()) });
const status = z.object({ fields: z.object({ status: z.object({ name: z.string() }) }) });
const pages = z.object({ results: z.array(z.object({ id: z.string(), title: z.string() })) });
const labels = z.object({ results: z.array(z.object({ name: z.string() })) });
const attachments = z.object({
  results: z.array(z.object({ title: z.string(), fileSize: z.number() })),
});
const commentList = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

let site: OpenSite;
let story: ReturnType<typeof requestStory>;

beforeAll(async () => {
  site = await openSite();
  story = requestStory(site);
});
afterAll(() => site.stop());

const statusOf = async (key: string): Promise<string> =>
  expectBody(await site.as('sales-ops').get(`/rest/api/3/issue/${key}?fields=status`), 200, status)
    .fields.status.name;

function messagesOf(answer: RestAnswer): string {
  return expectBody(answer, 400, refusal).errorMessages.join('\n');
}

describe('the way of a request, by public calls', () => {
  it('refuses to create a request without the mandatory answers, and names them', async () => {
    const answer = await site.as('requester').post('/rest/api/3/issue', {
      fields: {
        project: { key: 'SAR' },
        issuetype: { name: 'Asset Request' },
        summary: 'A deck, please',
      },
    });
    const said = JSON.stringify(answer.body);
    expect(answer.status).toBe(400);
    for (const name of ['Purpose', 'Asset type', 'Requester role', 'Special notes', 'due']) {
      expect(said.toLowerCase()).toContain(name.toLowerCase());
    }
  });

  it('holds Approve back until all three lenses have approved, naming those that have not', async () => {
    const request = await story.inReview();
    const refused = messagesOf(await story.transition('sales-ops', request.key, 'Approve'));
    for (const word of [
      'technical',
      'brand',
      'narrative',
      'Pre-Sales',
      'Marketing',
      'Sales Manager',
    ]) {
      expect(refused).toContain(word);
    }
    await story.approveAll(request);
    await passes(story.transition('sales-ops', request.key, 'Approve'));
    expect(await statusOf(request.key)).toBe('Approved');
  });

  it('takes an approval from nobody but a holder of the role', async () => {
    const request = await story.inReview();
    const reviews = await site.invoke('sales-ops', 'getReviews', { issueId: request.id });
    if (!reviews.ok) throw new Error(reviews.error.message);
    for (const person of ['requester', 'sales-ops', 'marketing', 'admin', 'outsider'] as const) {
      const answer = await site.invoke(person, 'decideReview', {
        issueId: request.id,
        lens: 'technical',
        decision: 'approve',
        fingerprint: reviews.value.fingerprint,
      });
      expect(answer.ok).toBe(false);
    }
    expect(messagesOf(await story.transition('sales-ops', request.key, 'Approve'))).toContain(
      'technical',
    );
  });

  it('keeps the gate shut for approvals that are written into properties, comments or fields', async () => {
    const request = await story.inReview();
    const forged = { lens: 'technical', decision: 'approve', by: accountIdOf('pre-sales') };
    const known = expectBody(
      await site.as('admin').get('/rest/api/3/field'),
      200,
      z.array(z.object({ id: z.string(), name: z.string() })),
    );
    const reviewState = known.find((field) => field.name === 'Review state')?.id ?? '';
    const before = await site.invoke('sales-ops', 'getReviews', { issueId: request.id });
    for (const person of ['admin', 'pre-sales', 'requester'] as const) {
      const rest = site.as(person);
      for (const key of ['reviews', 'asset-desk', 'review-ledger']) {
        await rest.put(`/rest/api/3/issue/${request.key}/properties/${key}`, [forged]);
      }
      await rest.post(`/rest/api/3/issue/${request.key}/comment`, {
        body: {
          type: 'doc',
          version: 1,
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'Approved: technical, brand, narrative' }],
            },
          ],
        },
      });
      const written = await rest.put(`/rest/api/3/issue/${request.key}`, {
        fields: { [reviewState]: 'Approved' },
      });
      expect(written.status).toBe(400);
      const asApp = await rest.put(`/rest/api/3/app/field/${reviewState}/value`, {
        updates: [{ issueIds: [Number(request.id)], value: 'Approved' }],
      });
      expect(asApp.status).toBeGreaterThanOrEqual(400);
    }
    expect(messagesOf(await story.transition('sales-ops', request.key, 'Approve'))).toContain(
      'technical',
    );
    const after = await site.invoke('sales-ops', 'getReviews', { issueId: request.id });
    expect(after).toEqual(before);
  });

  it('outdates the approvals when a file is added after them', async () => {
    const request = await story.inReview();
    await story.approveAll(request);
    await story.attach('sales-ops', request.key, 'second-thoughts.pdf');
    expect(messagesOf(await story.transition('sales-ops', request.key, 'Approve'))).toContain(
      'technical',
    );
  });

  it('publishes a delivered request once, with its file and labels, and tells the requester', async () => {
    const request = await story.inReview();
    await story.approveAll(request);
    await passes(story.transition('sales-ops', request.key, 'Approve'));
    await passes(story.transition('sales-ops', request.key, 'Deliver'));
    await site.drain();
    await site.drain();

    const library = await site.invoke('requester', 'getLibrary', { known: {} });
    if (!library.ok) throw new Error(library.error.message);
    const assets = library.value.shards
      .flatMap((shard) => shard.assets)
      .filter((asset) => asset.issueKey === request.key);
    expect(assets).toHaveLength(1);

    const all = expectBody(
      await site.as('requester').get('/wiki/api/v2/pages?limit=250'),
      200,
      pages,
    ).results;
    const page = all.find((candidate) => assets[0]?.pagePath.includes(candidate.id));
    expect(all.filter((candidate) => candidate.title === page?.title)).toHaveLength(1);
    const pageId = page?.id ?? '';
    const files = expectBody(
      await site.as('requester').get(`/wiki/api/v2/pages/${pageId}/attachments`),
      200,
      attachments,
    );
    expect(files.results.map((file) => file.title)).toEqual(['case-study.pdf']);
    const names = expectBody(
      await site.as('requester').get(`/wiki/api/v2/pages/${pageId}/labels`),
      200,
      labels,
    ).results.map((label) => label.name);
    expect(names).toEqual(expect.arrayContaining(['type-case-study', 'industry-retail']));

    const told = expectBody(
      await site.as('requester').get(`/rest/api/3/issue/${request.key}/comment`),
      200,
      commentList,
    );
    const mentions = told.comments.filter((comment) =>
      JSON.stringify(comment.body).includes(accountIdOf('requester')),
    );
    expect(mentions).toHaveLength(1);
  });

  it('refuses to deliver without an industry, and says so', async () => {
    const request = await story.create('requester', { Industry: undefined });
    for (const name of ['Accept', 'Start'])
      await passes(story.transition('sales-ops', request.key, name));
    await story.attach('sales-ops', request.key, 'deck.pdf');
    await passes(story.transition('sales-ops', request.key, 'Send to review'));
    await story.approveAll(request);
    await passes(story.transition('sales-ops', request.key, 'Approve'));
    expect(messagesOf(await story.transition('sales-ops', request.key, 'Deliver'))).toContain(
      'Industry',
    );
  });

  it('writes the score into the field that JQL sorts by', async () => {
    const request = await story.create('requester', { Opportunity: 'OPP-1' });
    await site.drain();
    const explained = await site.invoke('requester', 'explainPriority', { issueId: request.id });
    if (!explained.ok) throw new Error(explained.error.message);
    const { total, value, parts } = explained.value;
    expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(value);
    const found = expectBody(
      await site.as('requester').post('/rest/api/3/search/jql', {
        jql: `project = SAR AND "Priority score" = ${total} ORDER BY "Priority score" DESC`,
        fields: ['summary'],
      }),
      200,
      z.object({ issues: z.array(z.object({ key: z.string() })) }),
    );
    expect(found.issues.map((issue) => issue.key)).toContain(request.key);
  });
});
