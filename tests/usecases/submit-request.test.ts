import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { expectBody } from '../support/rest';
import { sentAnswers as answers, submission } from '../support/sent-answers';

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());
afterEach(() => site.control('faults', []));

async function countOf(summary: string): Promise<number> {
  const found = await site.as('requester').post('/rest/api/3/search/jql', {
    jql: `project = SAR AND summary ~ "\\"${summary}\\""`,
    fields: ['summary'],
  });
  return expectBody(found, 200, z.object({ issues: z.array(z.unknown()) })).issues.length;
}

describe('a request that is sent', () => {
  it('keeps the answers that the asset type asks, and no others', async () => {
    const answer = await site.invoke('requester', 'submitRequest', {
      ...answers,
      summary: 'Deck with answers',
      submissionId: submission(10),
      answers: { slides: '12', audience: 'Executives', channel: 'Event', unheard: 'of' },
    });
    if (!answer.ok) throw new Error(answer.error.message);
    const form = await site.invoke('requester', 'getRequestForm', {
      request: answer.value.issueKey,
    });
    expect(form).toMatchObject({
      value: { purpose: { prefilled: { answers: { slides: '12', audience: 'Executives' } } } },
    });
    expect(JSON.stringify(form)).not.toContain('unheard');
    const issue = await site.as('requester').get(`/rest/api/3/issue/${answer.value.issueKey}`);
    expect(JSON.stringify(issue.body)).not.toContain('Event');
  });

  it('refuses further answers that do not fit, each at its field', async () => {
    const answer = await site.invoke('requester', 'submitRequest', {
      ...answers,
      submissionId: submission(11),
      answers: { slides: 'many', audience: 'Everybody' },
    });
    const fields = { 'answers.slides': expect.any(String), 'answers.audience': expect.any(String) };
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', fields } });
  });

  it.each([
    [409, 'conflict'],
    [429, 'busy'],
  ])('can be sent again at once after Jira answered %i', async (status, code) => {
    const summary = `Refused with ${status}`;
    const input = { ...answers, summary, submissionId: submission(status) };
    const match = { kind: 'jira', method: 'POST', path: '/rest/api/3/issue' };
    await site.control('faults', [{ match, times: 1, status }]);
    const refused = await site.invoke('requester', 'submitRequest', input);
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect((await site.invoke('requester', 'submitRequest', input)).ok).toBe(true);
    expect(await countOf(summary)).toBe(1);
  });

  it('creates the request as the person, with every answer in its field', async () => {
    const answer = await site.invoke('requester', 'submitRequest', {
      ...answers,
      submissionId: submission(1),
      industry: ['Healthcare'],
      enablementGoals: ['Win new logos'],
      reuse: '2 - One account',
      useCase: 'Demo',
    });
    if (!answer.ok) throw new Error(answer.error.message);
    const issue = await site
      .as('requester')
      .get(`/rest/api/3/issue/${answer.value.issueKey}?expand=names`);
    const text = JSON.stringify(issue.body);
    for (const said of ['Healthcare', 'Win new logos', '2 - One account', 'Demo', '2026-12-18']) {
      expect(text).toContain(said);
    }
    expect(issue.body).toMatchObject({
      fields: { reporter: { displayName: 'Rhea Requester' }, status: { name: 'Submitted' } },
    });
  });

  it('makes one request of a double press', async () => {
    const input = { ...answers, summary: 'Pressed twice', submissionId: submission(2) };
    const press = () => site.invoke('requester', 'submitRequest', input);
    const presses = await Promise.all([press(), press()]);
    expect(presses.some(({ ok }) => ok)).toBe(true);
    const again = await press();
    expect(again).toEqual(presses.find(({ ok }) => ok));
    expect(await countOf('Pressed twice')).toBe(1);
  });

  it('finds the request again whose answer was lost, and writes what was edited since', async () => {
    const input = { ...answers, summary: 'Lost on the way', submissionId: submission(3) };
    const lost = { match: { kind: 'jira', method: 'POST', path: '/rest/api/3/issue' }, times: 1 };
    await site.control('faults', [{ ...lost, dropAnswer: true }]);
    expect((await site.invoke('requester', 'submitRequest', input)).ok).toBe(false);
    await site.control('clock', { advance: 'PT1M' });
    const edited = { ...input, summary: 'Found on the way' };
    expect((await site.invoke('requester', 'submitRequest', edited)).ok).toBe(true);
    expect(await countOf('Lost on the way')).toBe(0);
    expect(await countOf('Found on the way')).toBe(1);
  });

  it('goes back to the weekly review when it is sent with other answers after info was asked for', async () => {
    const input = { ...answers, summary: 'Sent too early', submissionId: submission(12) };
    const sent = await site.invoke('requester', 'submitRequest', input);
    if (!sent.ok) throw new Error(sent.error.message);
    const { issueId, issueKey } = sent.value;
    const reason = 'For which hospital?';
    const asked = { issueId, decision: 'ask-for-info', reason } as const;
    expect((await site.invoke('sales-ops', 'decideTriage', asked)).ok).toBe(true);
    const edited = { ...input, summary: 'Sent with the hospital' };
    expect(await site.invoke('requester', 'submitRequest', edited)).toEqual(sent);
    const issue = await site.as('requester').get(`/rest/api/3/issue/${issueKey}`);
    expect(issue.body).toMatchObject({
      fields: { summary: 'Sent with the hospital', status: { name: 'Submitted' } },
    });
  });

  it('is one of a draft link that two people send at the same moment', async () => {
    const input = { ...answers, summary: 'Sent by two', draftId: submission(90) };
    const sendAs = (person: 'requester' | 'marketing', number: number) =>
      site.invoke(person, 'submitRequest', { ...input, submissionId: submission(number) });
    const both = await Promise.all([sendAs('requester', 13), sendAs('marketing', 14)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const again = [await sendAs('requester', 13), await sendAs('marketing', 14)];
    const issueKey = again.find((answer) => answer.ok)?.value.issueKey;
    expect(again.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict', issueKey } });
    expect(await countOf('Sent by two')).toBe(1);
  });

  it('is found by whoever sends the draft link after its answer was lost', async () => {
    const input = { ...answers, summary: 'Lost by one', draftId: submission(91) };
    const mine = { ...input, submissionId: submission(15) };
    const lost = { match: { kind: 'jira', method: 'POST', path: '/rest/api/3/issue' }, times: 1 };
    await site.control('faults', [{ ...lost, dropAnswer: true }]);
    expect((await site.invoke('requester', 'submitRequest', mine)).ok).toBe(false);
    const theirs = { ...input, submissionId: submission(16) };
    expect(await site.invoke('marketing', 'submitRequest', theirs)).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining('Somebody else') as string },
    });
    await site.control('clock', { advance: 'PT1M' });
    const found = await site.invoke('marketing', 'submitRequest', theirs);
    const own = await site.invoke('requester', 'submitRequest', mine);
    if (!own.ok) throw new Error(own.error.message);
    const { issueKey } = own.value;
    expect(found).toMatchObject({ ok: false, error: { code: 'conflict', issueKey } });
    expect(await countOf('Lost by one')).toBe(1);
  });

  it('does not let another person take over a submission', async () => {
    const input = { ...answers, summary: 'Mine alone', submissionId: submission(4) };
    const mine = await site.invoke('requester', 'submitRequest', input);
    const theirs = await site.invoke('marketing', 'submitRequest', input);
    if (!mine.ok || !theirs.ok) throw new Error('Both may submit.');
    expect(theirs.value.issueKey).not.toBe(mine.value.issueKey);
  });

  it.each([
    ['a past date', { neededBy: '2026-11-22' }, 'neededBy'],
    ['a date that is none', { neededBy: '2026-02-30' }, 'neededBy'],
    ['an update of nothing', { requestKind: 'Update existing' }, 'updatesAsset'],
    ['a blank purpose', { purpose: ' \n ' }, 'purpose'],
    ['an unknown type', { assetType: 'Tattoo' }, 'assetType'],
    ['an endless title', { summary: 'x'.repeat(256) }, 'summary'],
  ])('refuses %s at its field', async (_, wrong, field) => {
    const input = { ...answers, submissionId: submission(5), ...wrong };
    const answer = await site.invokeRaw('requester', 'submitRequest', input, {
      moduleKey: 'request-desk',
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields: { [field]: expect.any(String) } },
    });
  });

  it.each([
    ['an asset that is not in the library', 'AD-99999'],
    ['a text that is no id', 'the retail deck'],
  ])('refuses to update %s', async (_, updatesAsset) => {
    const answer = await site.invoke('requester', 'submitRequest', {
      ...answers,
      submissionId: submission(7),
      requestKind: 'Update existing',
      updatesAsset,
    });
    const sentence = `There is no asset ${updatesAsset} in the library.`;
    expect(answer).toMatchObject({ ok: false, error: { fields: { updatesAsset: sentence } } });
  });

  it('answers whatever is missing or of another type with a sentence of its own', async () => {
    const parserWords = /invalid|expected|received|undefined|regex|pattern/i;
    const surface = { moduleKey: 'request-desk' };
    for (const wrong of [undefined, null, 7, '', [], {}]) {
      const input = Object.fromEntries(
        [...Object.keys(answers), 'submissionId', 'requestKind', 'industry', 'reuse'].map((key) => [
          key,
          wrong,
        ]),
      );
      const answer = await site.invokeRaw('requester', 'submitRequest', input, surface);
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(JSON.stringify(answer)).not.toMatch(parserWords);
    }
  });

  it.each([undefined, 12, '9'.repeat(400), 'SAR-1'])(
    'names the issue id when it is %p',
    async (issueId) => {
      const surface = { moduleKey: 'reviews' };
      const answer = await site.invokeRaw('requester', 'getReviews', { issueId }, surface);
      const message = 'Name an issue by its id.';
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', message } });
    },
  );

  it('takes the person from the platform, whatever the payload claims', async () => {
    const input = { ...answers, submissionId: submission(6), accountId: 'somebody', reporter: 'x' };
    const answer = await site.invokeRaw('outsider', 'submitRequest', input, {
      moduleKey: 'request-desk',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});
