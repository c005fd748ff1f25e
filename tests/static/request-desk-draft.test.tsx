import { act, screen, waitFor } from '@testing-library/react';
import { callsOf } from '../support/forge-host';
import {
  answer,
  choose,
  fillIn,
  form,
  keepCompleteDraft,
  newDraftPlace,
  openForm,
  send,
  submissionIds,
  submitted,
} from '../support/request-desk-dom';

const kept = (): Record<string, unknown> =>
  JSON.parse(window.localStorage.getItem(newDraftPlace) ?? '{}') as Record<string, unknown>;

const keep = (document: unknown) =>
  window.localStorage.setItem(newDraftPlace, JSON.stringify(document));

/** What the other tabs of the browser are told of a writing. */
const tellTabs = () =>
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: newDraftPlace }));
  });

beforeEach(() => window.localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('the draft of a request', () => {
  it('is there again after a reload, with a note and a way to start afresh', async () => {
    const first = await openForm();
    await fillIn(first.person);
    await answer(first.person, /^Number of slides/, '12');
    first.unmount();
    keep({ ...kept(), savedAt: new Date(Date.now() - 600_000).toISOString() });

    const { person } = await openForm();
    expect(screen.getByText('Your draft was restored (10 minutes ago).')).toBeVisible();
    expect(screen.getByLabelText(/^Purpose/)).toHaveValue('Win the pitch');
    expect(screen.getByLabelText(/^Number of slides/)).toHaveValue('12');
    await person.click(screen.getByRole('button', { name: 'Start afresh' }));
    expect(screen.getByLabelText(/^Title/)).toHaveValue('');
    expect(window.localStorage.getItem(newDraftPlace)).toBeNull();
  });

  it('is forgotten once a request was made of it', async () => {
    const { person, unmount } = await openForm();
    await fillIn(person);
    expect(kept()).toMatchObject({ draft: { summary: 'Deck for Acme' } });
    await send(person);
    await screen.findByRole('link', { name: 'SAR-1' });
    unmount();
    await openForm();
    expect(screen.getByLabelText(/^Title/)).toHaveValue('');
    expect(screen.queryByText(/restored/)).not.toBeInTheDocument();
  });

  it('is another for a request that is completed, begun with what the request says', async () => {
    const purpose = {
      kind: 'completing',
      issueId: '10012',
      issueKey: 'SAR-12',
      lacking: [{ field: 'neededBy', name: 'Needed by', problem: 'missing' }],
      prefilled: {
        summary: 'Sent by mail',
        requesterRole: 'Sales',
        assetType: 'Tattoo',
        purpose: 'Win',
        specialNotes: 'None',
      },
    };
    const first = await openForm();
    await answer(first.person, /^Title/, 'Something else');
    first.unmount();
    const { person } = await openForm({
      search: '?request=SAR-12',
      calls: {
        getRequestForm: () => ({ ok: true, value: { ...form, purpose } }),
        completeRequest: () => submitted,
      },
    });
    expect(callsOf('getRequestForm')).toEqual([{ request: 'SAR-12' }]);
    expect(screen.getByRole('heading', { level: 1, name: 'Complete SAR-12' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Needed by' })).toBeVisible();
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Sent by mail');
    expect(screen.getByText('Sales')).toBeVisible();
    await choose(person, /^Asset type/, 'Brochure');
    await person.type(screen.getByLabelText(/^Needed by/), '2026-12-31');
    await person.click(screen.getByRole('button', { name: 'Send again' }));
    await screen.findByRole('heading', { name: 'SAR-1 is complete and back in the queue' });
    expect(callsOf('completeRequest')).toEqual([
      expect.objectContaining({ issueId: '10012', neededBy: '2026-12-31' }),
    ]);
    expect(callsOf('submitRequest')).toEqual([]);
    expect(kept()).toMatchObject({ draft: { summary: 'Something else' } });
  });

  it.each([
    ['no JSON', '{"version":1,'],
    ['of another shape', '{"version":0,"title":"Old"}'],
    ['something else', '[]'],
  ])('begins empty when what is kept is %s', async (_, text) => {
    window.localStorage.setItem(newDraftPlace, text);
    const { person } = await openForm();
    expect(screen.getByLabelText(/^Title/)).toHaveValue('');
    await answer(person, /^Title/, 'New');
    expect(kept()).toMatchObject({ draft: { summary: 'New' } });
  });

  it('keeps the answers it knows of an older draft', async () => {
    keep({
      version: 1,
      stamp: 'a',
      submissionId: '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0001',
      savedAt: new Date().toISOString(),
      draft: { summary: 'Kept', assetType: 'Tattoo', industry: ['Retail', 'Gone'] },
    });
    await openForm();
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Kept');
    expect(screen.getByText('Retail')).toBeVisible();
  });

  it('is not needed: the form works where the browser keeps nothing', async () => {
    const closed = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(closed);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(closed);
    jest.spyOn(Storage.prototype, 'removeItem').mockImplementation(closed);
    const { person } = await openForm();
    await fillIn(person);
    await send(person);
    expect(await screen.findByRole('link', { name: 'SAR-1' })).toBeVisible();
  });

  it('follows what another tab writes', async () => {
    const { person } = await openForm();
    await answer(person, /^Title/, 'Mine');
    keep({ ...kept(), stamp: 'theirs', draft: { summary: 'Mine and theirs' } });
    tellTabs();
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Mine and theirs');
  });

  it('overwrites nothing of another tab that it has not seen', async () => {
    const { person } = await openForm();
    await answer(person, /^Title/, 'Mine');
    keep({ ...kept(), stamp: 'theirs', draft: { summary: 'Theirs' } });
    await person.type(screen.getByLabelText(/^Title/), '!');
    expect(screen.getByText('This draft was changed in another tab')).toBeVisible();
    expect(kept()).toMatchObject({ draft: { summary: 'Theirs' } });
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Mine!');
    await person.click(screen.getByRole('button', { name: 'Keep these answers' }));
    expect(kept()).toMatchObject({ draft: { summary: 'Mine!' } });
  });

  it('says when another tab has sent it, and makes another request only on demand', async () => {
    keepCompleteDraft();
    const { person } = await openForm();
    const { submissionId } = kept();
    window.localStorage.removeItem(newDraftPlace);
    tellTabs();
    expect(screen.getByText('This draft was sent or cleared in another tab')).toBeVisible();
    await person.click(screen.getByRole('button', { name: /^Make another request/ }));
    await send(person);
    await screen.findByRole('link', { name: 'SAR-1' });
    expect(submissionIds()).not.toContain(submissionId);
  });
});

const refusal = (code: string, more = {}) => ({
  ok: false,
  error: { code, message: 'Try again.', ...more },
});

describe('a request that could not be sent', () => {
  it.each([
    ['a conflict', refusal('conflict'), /Try again\. Your answers are kept here/],
    ['a busy site', refusal('busy'), /Atlassian is busy.*send again in a minute/],
    [
      'a failure',
      refusal('unavailable', { correlationId: 'c0ffee12' }),
      /tell your admin the code c0ffee12/,
    ],
    ['a refusal', refusal('refused'), /Try again\. Your answers are kept here/],
  ])('after %s keeps the draft and says what to do next', async (_, refused, words) => {
    const answers = [refused, submitted];
    keepCompleteDraft();
    const { person } = await openForm({ calls: { submitRequest: () => answers.shift() } });
    await send(person);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText(words)).toHaveTextContent('Your answers are kept here');
    expect(screen.getByLabelText(/^Purpose/)).toHaveValue('Win the pitch');
    await send(person);
    await screen.findByRole('link', { name: 'SAR-1' });
    const [first, second] = submissionIds();
    expect(second).toBe(first);
  });

  it('is the same submission after a lost answer and a reload', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const first = await openForm({
      calls: {
        submitRequest: () => {
          throw new Error('There was an error invoking the function');
        },
      },
    });
    await fillIn(first.person);
    await send(first.person);
    expect(await screen.findByText(/check your connection and send again/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send request' })).toBeEnabled();
    const [lost] = submissionIds();
    first.unmount();

    const { person } = await openForm();
    await send(person);
    await waitFor(() => expect(submissionIds()).toEqual([lost]));
    expect(await screen.findByRole('link', { name: 'SAR-1' })).toBeVisible();
  });
});
