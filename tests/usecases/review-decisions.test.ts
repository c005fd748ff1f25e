import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { requestStory } from '../support/request-story';
import { expectBody } from '../support/rest';

const reviewers = [
  ['pre-sales', 'technical'],
  ['marketing', 'brand'],
  ['sales-manager', 'narrative'],
] as const;

const calls = z.array(z.object({ invocationId: z.string(), functionKey: z.string() }));
const refusal = z.object({ errorMessages: z.array(z.string()) });

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let story: ReturnType<typeof requestStory>;

beforeAll(async () => {
  site = await openSite();
  story = requestStory(site);
});
afterAll(() => site.stop());
afterEach(() => site.control('faults', []));

async function reviewsOf(issueId: string) {
  const answer = await site.invoke('sales-ops', 'getReviews', { issueId });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

describe('decisions on a draft', () => {
  it('are all kept when three people decide at the same moment', async () => {
    const { id: issueId } = await story.inReview();
    const { fingerprint } = await reviewsOf(issueId);
    const answers = await Promise.all(
      reviewers.map(([person, lens]) =>
        site.invoke(person, 'decideReview', { issueId, lens, decision: 'approve', fingerprint }),
      ),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    const { missing, history, chainValid } = await reviewsOf(issueId);
    expect({ missing, chainValid, kept: history.length }).toEqual({
      missing: [],
      chainValid: true,
      kept: 3,
    });
  });

  it('count once when the answer is lost and the reviewer presses again', async () => {
    const { id: issueId } = await story.inReview();
    const { fingerprint } = await reviewsOf(issueId);
    const approve = () =>
      site.invoke('marketing', 'decideReview', {
        issueId,
        lens: 'brand',
        decision: 'approve',
        fingerprint,
      });
    const lost = { match: { kind: 'kvs', path: '/entity/set' }, times: 1, dropAnswer: true };
    await site.drain();
    await site.control('faults', [lost]);
    expect((await approve()).ok).toBe(false);
    expect((await approve()).ok).toBe(true);
    expect((await reviewsOf(issueId)).history).toHaveLength(1);
  });

  it('ask for a comment when changes are wanted, at the input', async () => {
    const { id: issueId } = await story.inReview();
    const { fingerprint } = await reviewsOf(issueId);
    const answer = await site.invoke('marketing', 'decideReview', {
      issueId,
      lens: 'brand',
      decision: 'request-changes',
      fingerprint,
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields: { comment: 'Say what should change.' } },
    });
  });

  it('show in the field Review state', async () => {
    const request = await story.inReview();
    await story.approveAll(request);
    await site.drain();
    const found = await site.as('requester').post('/rest/api/3/search/jql', {
      jql: `"Review state" = "Approved by all lenses" AND key = ${request.key}`,
      fields: ['summary'],
    });
    expect(expectBody(found, 200, z.object({ issues: z.array(z.unknown()) })).issues).toHaveLength(
      1,
    );
  });
});

describe('the review gate', () => {
  it('stays shut when storage does not answer, with a code for the admin', async () => {
    const request = await story.inReview();
    await story.approveAll(request);
    await site.control('faults', [{ match: { kind: 'kvs' }, times: 20, status: 500 }]);
    const answer = await story.transition('sales-ops', request.key, 'Approve');
    const [message] = expectBody(answer, 400, refusal).errorMessages;
    expect(message).toMatch(/could not check.*the code [0-9a-f]{8}/);
  });

  it('asks the platform three times at most', async () => {
    const request = await story.inReview();
    await story.transition('sales-ops', request.key, 'Approve');
    const all = calls.parse(await site.control('calls'));
    const last = all.findLast(({ functionKey }) => functionKey === 'check-reviews')?.invocationId;
    const made = all.filter(({ invocationId }) => invocationId === last).length;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThanOrEqual(3);
  });
});
