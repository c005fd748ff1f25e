import { screen, waitFor } from '@testing-library/react';
import { bridgeCalls, callsOf } from '../support/forge-host';
import { fillIn, form, openForm, send, submitted } from '../support/request-desk-dom';

const draftId = '8b0f3f1c-0f0f-4a51-9d7e-2f6f0b0a0009';

const sentAlready = {
  ok: false,
  error: {
    code: 'conflict',
    message: 'This was sent already as SAR-18.',
    fields: { submissionId: 'This was sent already as SAR-18.' },
    issueKey: 'SAR-18',
  },
};

const purposes = {
  new: { kind: 'new' },
  draft: { kind: 'draft', draftId, prefilled: { industry: [], enablementGoals: [], answers: {} } },
};

/** Fills in and sends a form whose request somebody else has made already. */
async function sendAgain(kind: keyof typeof purposes) {
  const answers = [sentAlready, submitted];
  const opened = await openForm({
    calls: {
      getRequestForm: () => ({ ok: true, value: { ...form, purpose: purposes[kind] } }),
      submitRequest: () => answers.shift(),
    },
  });
  await fillIn(opened.person);
  await send(opened.person);
  await screen.findByText('Sent already as SAR-18');
  return opened;
}

type Sent = { readonly submissionId: string; readonly draftId?: string; readonly summary: string };

const sent = () => callsOf('submitRequest') as Sent[];

beforeEach(() => window.localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('a request that was sent already', () => {
  it('can be opened', async () => {
    const { person } = await sendAgain('new');
    await person.click(screen.getByRole('link', { name: /Open SAR-18/ }));
    await waitFor(() =>
      expect(bridgeCalls('navigate')).toEqual([{ url: '/browse/SAR-18', type: 'new-tab' }]),
    );
    expect(screen.getByLabelText(/^Title/)).toHaveValue('Deck for Acme');
  });

  it.each(['new', 'draft'] as const)(
    'is left as it is by a new request of the same answers (form for %s)',
    async (kind) => {
      const { person } = await sendAgain(kind);
      await person.click(screen.getByRole('button', { name: 'Send as a new request' }));
      await screen.findByRole('link', { name: 'SAR-1' });
      const [first, second] = sent();
      expect(second).toMatchObject({ summary: first?.summary });
      expect(second?.submissionId).not.toBe(first?.submissionId);
      expect(first?.draftId).toBe(kind === 'draft' ? draftId : undefined);
      expect(second).not.toHaveProperty('draftId');
    },
  );

  it('stays apart from its draft link after a lost answer and a reload', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const lost = () => Promise.reject(new Error('There was an error invoking the function'));
    const answers = [() => sentAlready, lost, () => submitted];
    const value = { ...form, purpose: purposes.draft };
    const calls = {
      getRequestForm: () => ({ ok: true, value }),
      submitRequest: () => answers.shift()?.(),
    };
    const first = await openForm({ calls });
    await fillIn(first.person);
    await send(first.person);
    await first.person.click(await screen.findByRole('button', { name: 'Send as a new request' }));
    await screen.findByText(/check your connection and send again/);
    const [, apart] = sent();
    first.unmount();
    const second = await openForm({ calls });
    await send(second.person);
    await screen.findByRole('link', { name: 'SAR-1' });
    expect(sent()).toEqual([apart]);
    expect(apart).not.toHaveProperty('draftId');
  });
});
