import { z } from 'zod';
import type { CallInput, CallValue } from '../../src/contract/calls';
import type { AssetType } from '../../src/domain/request-fields';
import { openSite, type OpenSite } from '../support/open-site';
import { expectBody } from '../support/rest';
import { openSteps, setupStory } from '../support/setup-story';

type Settings = CallValue<'getSettings'>;
type Choice = CallInput<'saveSettings'>;
type Question = Choice['questions'][number];

const tone: Question = {
  key: 'tone',
  name: 'Tone of voice',
  hint: 'How it should sound.',
  kind: 'select',
  options: ['Formal', 'Playful'],
};

const jiraFields = z.array(z.object({ id: z.string(), name: z.string() }));
const issue = z.object({ fields: z.record(z.string(), z.unknown()) });

describe('saved settings', () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.stop());

  const admin = () => site.as('admin');
  const read = async (): Promise<Settings> => {
    const answer = await site.invoke('admin', 'getSettings', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };

  /** Saves a change as an admin does, and lets the run that it starts come to its end. */
  const change = async (next: (choice: Choice) => void) => {
    const choice = structuredClone(await read()) as Choice;
    next(choice);
    const answer = await site.invoke('admin', 'saveSettings', choice);
    if (!answer.ok) throw new Error(answer.error.message);
    await site.drain();
    return answer.value.plan;
  };

  const askOf = (type: AssetType, key: string, mandatory: boolean) => (choice: Choice) => {
    choice.presets = choice.presets.map(({ assetType, questions }) => ({
      assetType,
      questions: assetType === type ? [...questions, { key, mandatory }] : questions,
    }));
  };

  const fieldId = async (name: string): Promise<string | undefined> =>
    expectBody(await admin().get('/rest/api/3/field'), 200, jiraFields).find(
      (field) => field.name === name,
    )?.id;

  const submit = (assetType: AssetType, number: number, answers: Record<string, string>) =>
    site.invoke('requester', 'submitRequest', {
      submissionId: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
      ...{ summary: 'Asset for the board', requesterRole: 'Sales', assetType, answers },
      ...{ purpose: 'Win the board.', neededBy: '2026-12-18', specialNotes: 'None' },
    });

  const valueOf = async (issueKey: string, id: string | undefined): Promise<unknown> => {
    const found = await admin().get(`/rest/api/3/issue/${issueKey}`);
    return expectBody(found, 200, issue).fields[id ?? ''];
  };

  const statusOf = async (issueKey: string): Promise<unknown> => {
    const found = await admin().get(`/rest/api/3/issue/${issueKey}?fields=status`);
    return expectBody(found, 200, issue).fields['status'];
  };

  it('bring a new question to Jira and to the form, and its answers to the request', async () => {
    const plan = await change((choice) => {
      choice.questions = [...choice.questions, tone];
      askOf('Deck', 'tone', false)(choice);
    });
    expect(plan.running).toBe(true);
    expect(plan.steps.filter(({ state }) => state === 'queued').length).toBeGreaterThan(0);
    expect(openSteps(await setupStory(site).check())).toEqual({});
    const id = await fieldId('Tone of voice');
    const form = await site.invoke('requester', 'getRequestForm', {});
    expect(form).toMatchObject({ ok: true, value: { questions: expect.arrayContaining([tone]) } });
    const sent = await submit('Deck', 1, { tone: 'Playful' });
    if (!sent.ok) throw new Error(sent.error.message);
    expect(await valueOf(sent.value.issueKey, id)).toMatchObject({ value: 'Playful' });
  });

  it('rename a question with its field, so that the answers stay', async () => {
    const before = await fieldId('Audience');
    await change((choice) => {
      choice.questions = choice.questions.map((question) =>
        question.key === 'audience' ? { ...question, name: 'Listeners' } : question,
      );
    });
    expect(openSteps(await setupStory(site).check())).toEqual({});
    expect(await fieldId('Listeners')).toBe(before);
    expect(await fieldId('Audience')).toBeUndefined();
  });

  it('refuse requests without an answer that became mandatory', async () => {
    await change(askOf('Brochure', 'slides', true));
    expect(openSteps(await setupStory(site).check())).toEqual({});
    const fields = { 'answers.slides': 'Answer "Number of slides".' };
    expect(await submit('Brochure', 2, {})).toMatchObject({ ok: false, error: { fields } });
    expect(await submit('Brochure', 3, { slides: '12' })).toMatchObject({ ok: true });
  });

  it('stop asking a deleted question and keep its field with the answers', async () => {
    const sent = await submit('Video', 4, { channel: 'Website' });
    if (!sent.ok) throw new Error(sent.error.message);
    const id = await fieldId('Channel');
    await change((choice) => {
      choice.questions = choice.questions.filter(({ key }) => key !== 'channel');
      choice.presets = choice.presets.map((preset) => ({
        ...preset,
        questions: preset.questions.filter(({ key }) => key !== 'channel'),
      }));
    });
    expect(openSteps(await setupStory(site).check())).toEqual({});
    expect(await valueOf(sent.value.issueKey, id)).toMatchObject({ value: 'Website' });
  });

  it('switch off an option that is gone, and judge the requests that hold it anew', async () => {
    const sent = await submit('Deck', 5, { tone: 'Playful' });
    if (!sent.ok) throw new Error(sent.error.message);
    await site.drain();
    await change((choice) => {
      choice.questions = choice.questions.map((question) =>
        question.key === 'tone' ? { ...question, options: ['Formal', 'Dry'] } : question,
      );
    });
    expect(openSteps(await setupStory(site).check())).toEqual({});
    const { id: issueId, key } = { id: sent.value.issueId, key: sent.value.issueKey };
    expect(await statusOf(key)).toMatchObject({ name: 'Needs info' });
    expect(await site.invoke('requester', 'explainPriority', { issueId })).toMatchObject({
      ok: false,
      error: { code: 'not-ready' },
    });
    const id = (await fieldId('Tone of voice')) ?? '';
    const value = { value: 'Playful' };
    const put = await admin().put(`/rest/api/3/issue/${key}`, { fields: { [id]: value } });
    expect(put.status).toBe(400);
  });

  it('send back what lacks an answer that became mandatory', async () => {
    const sent = await submit('Other', 6, {});
    if (!sent.ok) throw new Error(sent.error.message);
    await site.drain();
    expect(await statusOf(sent.value.issueKey)).toMatchObject({ name: 'Submitted' });
    await change(askOf('Other', 'audience', true));
    expect(await statusOf(sent.value.issueKey)).toMatchObject({ name: 'Needs info' });
  });

  it('change the calendar and the lead times without touching a field', async () => {
    const plan = await change((choice) => {
      choice.leadTimes.Deck = 12;
      choice.calendar.timeZone = 'Europe/Berlin';
    });
    const queued = plan.steps.filter(({ state }) => state === 'queued');
    expect(queued.filter(({ group }) => group === 'Fields')).toEqual([]);
    expect(openSteps(await setupStory(site).check())).toEqual({});
    expect(await read()).toMatchObject({ leadTimes: { Deck: 12 } });
  });
});
