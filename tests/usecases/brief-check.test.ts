import { z } from 'zod';
import { openSite, type OpenSite } from '../support/open-site';
import { passes, requestStory } from '../support/request-story';
import { expectBody } from '../support/rest';

const namedFields = z.array(z.object({ id: z.string(), name: z.string() }));
const refusal = z.object({
  errorMessages: z.array(z.string()),
  errors: z.record(z.string(), z.string()).default({}),
});

/** Whole stories on a machine that others use as well. */
jest.setTimeout(180_000);

let site: OpenSite;
let story: ReturnType<typeof requestStory>;
let idOf: (name: string) => string;

beforeAll(async () => {
  site = await openSite();
  story = requestStory(site);
  const fields = expectBody(await site.as('admin').get('/rest/api/3/field'), 200, namedFields);
  idOf = (name) => fields.find((field) => field.name === name)?.id ?? `no field ${name}`;
});
afterAll(() => site.stop());

const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
});

async function change(key: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await site.as('sales-ops').put(`/rest/api/3/issue/${key}`, { fields });
  expect(answer.status).toBe(204);
}

async function refusedBy(answer: Promise<{ readonly status: number; readonly body: unknown }>) {
  const { status, body } = await answer;
  expect(status).toBe(400);
  const { errorMessages, errors } = refusal.parse(body);
  return [...errorMessages, ...Object.values(errors)];
}

describe('an incomplete request', () => {
  it('is not created by REST, and the answer says what is missing', async () => {
    const answer = site.as('requester').post('/rest/api/3/issue', {
      fields: {
        project: { key: 'SAR' },
        issuetype: { name: 'Asset Request' },
        summary: 'Only a title',
        [idOf('Requester role')]: { value: 'Sales' },
        [idOf('Asset type')]: { value: 'Deck' },
        [idOf('Purpose')]: paragraph(' '),
        [idOf('Special notes')]: paragraph('None'),
        duedate: '2026-11-20',
      },
    });
    expect(await refusedBy(answer)).toContain(
      'The brief is not complete: fill in Purpose and agree a Due date that is not past.',
    );
  });

  it('is not created by REST without a due date', async () => {
    const answer = site.as('requester').post('/rest/api/3/issue', {
      fields: { project: { key: 'SAR' }, issuetype: { name: 'Asset Request' }, summary: 'Bare' },
    });
    expect((await refusedBy(answer)).join(' ')).toContain('Due date');
  });

  it('is not accepted once an answer was taken away', async () => {
    const { key } = await story.create('requester');
    await change(key, { [idOf('Purpose')]: null });
    expect(await refusedBy(story.transition('sales-ops', key, 'Accept'))).toEqual([
      'The brief is not complete: fill in Purpose.',
    ]);
    await change(key, { [idOf('Purpose')]: paragraph('Win.') });
    await passes(story.transition('sales-ops', key, 'Accept'));
  });

  it('is not resubmitted before it says what was asked for', async () => {
    const { key } = await story.create('requester');
    await passes(story.transition('sales-ops', key, 'Ask for info'));
    await change(key, {
      [idOf('Request kind')]: { value: 'Update existing' },
      [idOf('Special notes')]: paragraph(''),
    });
    expect(await refusedBy(story.transition('requester', key, 'Resubmit'))).toEqual([
      'The brief is not complete: fill in Special notes and Updates asset.',
    ]);
    await change(key, {
      [idOf('Updates asset')]: 'AD-1',
      [idOf('Special notes')]: paragraph('None'),
    });
    await passes(story.transition('requester', key, 'Resubmit'));
  });
});
