import { screen, within } from '@testing-library/react';
import { callsOf } from '../support/forge-host';
import { answer, form, openForm, submitted } from '../support/request-desk-dom';

const prefilled = {
  summary: 'Deck for Acme',
  requesterRole: 'Sales',
  assetType: 'Deck',
  purpose: 'Win the pitch',
  specialNotes: 'None',
  neededBy: '2026-12-31',
};

const question = {
  by: 'Nina Ops',
  at: '2026-11-23T09:00:00.000Z',
  text: 'Which bank is it for?\nMay we name it?',
};

const openSentBack = (
  purpose: object,
  completeRequest: (input: unknown) => unknown = () => submitted,
) => {
  const completing = {
    kind: 'completing',
    issueId: '10012',
    issueKey: 'SAR-12',
    lacking: [],
    prefilled,
    ...purpose,
  };
  return openForm({
    search: '?request=SAR-12',
    calls: {
      getRequestForm: () => ({ ok: true, value: { ...form, purpose: completing } }),
      completeRequest,
    },
  });
};

beforeEach(() => window.localStorage.clear());

describe('a request that was sent back', () => {
  it('shows who asked what and when, and sends the answer with the same press', async () => {
    const { person } = await openSentBack({ asked: { by: 'Nina Ops', questions: [question] } });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Answer Nina Ops on SAR-12',
    );
    expect(screen.getByRole('heading', { name: 'Nina Ops asks:' })).toBeVisible();
    expect(screen.getByText(/Which bank is it for\?/)).toBeVisible();
    expect(screen.getByText(/^23 Nov 2026/)).toBeVisible();
    expect(screen.queryByText(/Nothing is missing/)).not.toBeInTheDocument();
    await answer(person, /^Your answer/, 'Acme Bank, yes.');
    await person.click(screen.getByRole('button', { name: 'Answer and send again' }));
    await screen.findByRole('heading', { name: /back in the queue/ });
    expect(callsOf('completeRequest')).toEqual([
      expect.objectContaining({ comment: 'Acme Bank, yes.', submissionId: expect.any(String) }),
    ]);
  });

  it('keeps the answer and its id when no answer comes back, even over a reload', async () => {
    const lost = { ok: false, error: { code: 'unavailable', message: 'Lost.' } };
    const purpose = { asked: { by: 'Nina Ops', questions: [question] } };
    const first = await openSentBack(purpose, () => lost);
    await answer(first.person, /^Your answer/, 'Acme Bank, yes.');
    const press = { name: 'Answer and send again' };
    await first.person.click(screen.getByRole('button', press));
    await screen.findByText(/Your answers are kept here/);
    const [before] = callsOf('completeRequest') as { submissionId: string }[];
    first.unmount();
    const { person } = await openSentBack(purpose);
    expect(screen.getByLabelText(/^Your answer/)).toHaveValue('Acme Bank, yes.');
    await person.click(screen.getByRole('button', press));
    await screen.findByRole('heading', { name: /back in the queue/ });
    expect(callsOf('completeRequest')).toEqual([
      expect.objectContaining({ submissionId: before?.submissionId, comment: 'Acme Bank, yes.' }),
    ]);
  });

  it('names what it lacks in groups, and each name leads to its field', async () => {
    const { person } = await openSentBack({
      lacking: [
        { field: 'purpose', name: 'Purpose', problem: 'missing' },
        { field: 'neededBy', name: 'Needed by', problem: 'past' },
        { field: 'opportunity', name: 'Opportunity', problem: 'invalid' },
      ],
      asked: { questions: [] },
    });
    const groups = screen
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
      .slice(0, 3);
    expect(groups).toEqual([
      'Missing: Purpose',
      'In the past: Needed by',
      'Not valid any more: Opportunity',
    ]);
    await person.click(screen.getByRole('link', { name: 'Needed by' }));
    expect(screen.getByLabelText(/^Needed by/)).toHaveFocus();
    expect(screen.queryByLabelText(/^Your answer/)).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Send again' })).toBeVisible();
  });

  it('says that only the sending is left when nobody asked and nothing is missing', async () => {
    await openSentBack({ asked: { questions: [] } });
    expect(screen.getByText('Nothing is missing any more')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send again' })).toBeVisible();
  });

  it('lets a person answer who was asked without a word', async () => {
    await openSentBack({ asked: { by: 'Nina Ops', questions: [] } });
    const reason = screen.getByRole('heading', { name: 'Nina Ops sent it back' });
    expect(
      within(reason.parentElement as HTMLElement).getByText(/no question with it/),
    ).toBeVisible();
    expect(screen.getByLabelText(/^Your answer/)).toBeVisible();
  });
});
