import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { passes, requestMoves } from '../support/request-story';
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

describe('the request form', () => {
  it('fills in who asks, in the role the project knows them in', async () => {
    const roleOf = async (person: 'requester' | 'pre-sales' | 'marketing') => {
      const form = await site.invoke(person, 'getRequestForm', {});
      return form.ok ? form.value.requester.role : form.error.code;
    };
    expect(await roleOf('requester')).toBe('Sales');
    expect(await roleOf('pre-sales')).toBe('Pre-Sales');
    expect(await roleOf('marketing')).toBe('Marketing');
  });

  it('takes the role of the last request from a person without one in the project', async () => {
    const before = await site.invoke('requester', 'submitRequest', {
      ...answers,
      summary: 'Asked for Delivery',
      requesterRole: 'Delivery',
      submissionId: submission(8),
    });
    expect(before.ok).toBe(true);
    const form = await site.invoke('requester', 'getRequestForm', {});
    expect(form).toMatchObject({ value: { requester: { role: 'Delivery' } } });
    const again = { ...answers, summary: 'Asked for Sales', submissionId: submission(9) };
    expect((await site.invoke('requester', 'submitRequest', again)).ok).toBe(true);
  });

  it.each([429, 500])(
    'opens without what Jira’s search would add when that answers %i',
    async (status) => {
      const match = { kind: 'jira', method: 'POST', path: '/rest/api/3/search/jql' };
      await site.control('faults', [{ match, times: 100, status }]);
      const form = await site.invoke('pre-sales', 'getRequestForm', {});
      expect(form).toMatchObject({
        value: { requester: { role: 'Pre-Sales' }, purpose: { kind: 'new' } },
      });
    },
  );

  it('begins with what an incomplete request says, and names what it lacks', async () => {
    const { create } = requestMoves(site);
    const request = await create('requester', {}, 'Sent by a script');
    await site.as('requester').put(`/rest/api/3/issue/${request.key}`, {
      fields: { duedate: '2026-11-02' },
    });
    const form = await site.invoke('requester', 'getRequestForm', { request: request.key });
    expect(form).toMatchObject({
      ok: true,
      value: {
        purpose: {
          kind: 'completing',
          issueId: request.id,
          lacking: [{ field: 'neededBy', name: 'Needed by', problem: 'past' }],
          prefilled: {
            summary: 'Sent by a script',
            assetType: 'Case study',
            purpose: 'Win the second meeting at a retail bank.',
            industry: ['Retail'],
            neededBy: '2026-11-02',
          },
        },
      },
    });
  });

  it.each([
    ['a request that nobody has', 'SAR-99999', 'not-found'],
    ['a request that is no asset request', 'OPP-1', 'not-found'],
    ['what is no key', 'sar 1; DROP', 'bad-input'],
  ])('does not open for %s', async (_, request, code) => {
    const form = await site.invoke('requester', 'getRequestForm', { request });
    expect(form).toMatchObject({ ok: false, error: { code } });
  });

  it('does not open for a request on which work has begun', async () => {
    const { create, transition } = requestMoves(site);
    const { key } = await create('requester');
    await passes(transition('sales-ops', key, 'Accept'));
    const form = await site.invoke('requester', 'getRequestForm', { request: key });
    expect(form).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('tells how the own requests are read, and whose they are', async () => {
    const form = await site.invoke('requester', 'getRequestForm', {});
    if (!form.ok) throw new Error(form.error.message);
    const { jql } = form.value.myRequests;
    const body = { jql, fields: ['reporter'], maxResults: 100 };
    const found = await site.as('requester').post('/rest/api/3/search/jql', body);
    const reported = z.object({
      fields: z.object({ reporter: z.object({ displayName: z.string() }) }),
    });
    const { issues } = expectBody(found, 200, z.object({ issues: z.array(reported) }));
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.map(({ fields }) => fields.reporter.displayName)).toContain('Rhea Requester');
  });
});
