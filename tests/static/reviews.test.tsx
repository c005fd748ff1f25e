import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Reviews } from '../../static/reviews/reviews';
import { bridgeCalls, callsOf, emit, startHost, type HostScript } from '../support/forge-host';

const fingerprint = 'a'.repeat(64);
/** The reader, by the account of the test's host. */
const mara = { accountId: 'account-1', displayName: 'Mara Marketing' };

const reviews = {
  fingerprint,
  open: true,
  drafts: [
    {
      id: '500',
      filename: 'deck.pptx',
      size: 4_800_000,
      mimeType: 'application/vnd.ms-powerpoint',
      author: 'Dana Designer',
      created: '2026-11-20T10:00:00Z',
    },
  ],
  lenses: [
    { lens: 'technical', role: 'Pre-Sales', state: 'waiting', mine: false },
    { lens: 'brand', role: 'Marketing', state: 'waiting', mine: true },
    { lens: 'narrative', role: 'Sales Manager', state: 'waiting', mine: false },
  ],
  missing: ['technical', 'brand', 'narrative'],
  nextStep: 'Three reviews are missing.',
  history: [],
  chainValid: true,
};

const withBrand = (brand: object) => ({
  ...reviews,
  lenses: reviews.lenses.map((each) => (each.lens === 'brand' ? { ...each, ...brand } : each)),
});

const approved = {
  ...withBrand({ state: 'approved', by: mara, at: '2026-11-21T10:00:00Z' }),
  nextStep: 'Two reviews are missing.',
};

async function open(calls: HostScript['calls'] = {}) {
  startHost({
    calls: { getReviews: () => ({ ok: true, value: reviews }), ...calls },
    extension: { issue: { id: '10007', key: 'SAR-7' } },
  });
  const person = userEvent.setup();
  render(<Reviews />);
  await screen.findByText('Current draft');
  return person;
}

describe('the reviews of an issue', () => {
  it('lets a person decide only through the lens of their own role', async () => {
    await open();
    expect(screen.getAllByRole('button', { name: 'Approve' })).toHaveLength(1);
    expect(screen.getByRole('group', { name: 'Decide: Brand' })).toBeVisible();
  });

  it('sends the decision with the draft version that was looked at', async () => {
    const person = await open({ decideReview: () => ({ ok: true, value: approved }) });
    await person.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('Two reviews are missing.')).toBeVisible();
    expect(callsOf('decideReview')).toEqual([
      { issueId: '10007', lens: 'brand', decision: 'approve', fingerprint },
    ]);
    await waitFor(() => expect(bridgeCalls('refreshIssueView')).toHaveLength(1));
  });

  it('shows my decision afterwards and lets me change it', async () => {
    const person = await open({ decideReview: () => ({ ok: true, value: approved }) });
    await person.click(screen.getByRole('button', { name: 'Approve' }));
    const change = await screen.findByRole('button', { name: 'Change my decision' });
    expect(screen.getByText('You decided: Approved.')).toBeVisible();
    expect(screen.queryByLabelText('Comment')).not.toBeInTheDocument();
    expect(change).toHaveFocus();
    await person.click(change);
    expect(screen.getByLabelText('Comment')).toHaveFocus();
    await person.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Change my decision' })).toHaveFocus();
  });

  it('tells a person with the same role who has decided', async () => {
    const value = withBrand({ state: 'approved', by: { accountId: 'z', displayName: 'Zoe' } });
    const person = await open({ getReviews: () => ({ ok: true, value }) });
    expect(screen.getByText('Zoe has decided: Approved.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Decide instead' }));
    expect(screen.getByRole('button', { name: 'Approve' })).toBeVisible();
  });

  it('asks again for a newer draft than the one that was decided', async () => {
    const value = withBrand({ state: 'outdated', by: mara, at: '2026-11-21T10:00:00Z' });
    await open({ getReviews: () => ({ ok: true, value }) });
    expect(screen.getByRole('button', { name: 'Approve' })).toBeVisible();
  });

  it('offers no second lens to whoever has decided through one', async () => {
    const value = {
      ...approved,
      lenses: approved.lenses.map((each) => ({ ...each, mine: each.lens !== 'narrative' })),
    };
    await open({ getReviews: () => ({ ok: true, value }) });
    expect(screen.getByText('You decided: Approved.')).toBeVisible();
    expect(screen.queryByRole('heading', { name: /Your decision: Technical/ })).toBeNull();
  });

  it('names the roles that decide to a person without one', async () => {
    const lenses = reviews.lenses.map((each) => ({ ...each, mine: false }));
    await open({ getReviews: () => ({ ok: true, value: { ...reviews, lenses } }) });
    expect(
      screen.getByText(/Pre-Sales, Marketing and Sales Manager decide, each on their own lens/),
    ).toBeVisible();
  });

  it('tells a reviewer what keeps them from this request', async () => {
    const lenses = reviews.lenses.map((each) => ({ ...each, mine: false }));
    const bar = 'You make this asset, so somebody else has to review it.';
    await open({ getReviews: () => ({ ok: true, value: { ...reviews, lenses, bar } }) });
    expect(screen.getByText(bar)).toBeVisible();
  });

  it('lists the newest decision first', async () => {
    const event = { lens: 'brand', by: mara, at: '2026-11-21T10:00:00Z' };
    const history = [
      { ...event, number: 1, decision: 'request-changes', current: false },
      { ...event, number: 3, decision: 'approve', current: true },
      { ...event, number: 2, decision: 'abstain', current: true },
    ];
    await open({ getReviews: () => ({ ok: true, value: { ...reviews, history } }) });
    const list = within(screen.getByRole('region', { name: 'History' })).getAllByRole('listitem');
    expect(list.map((item) => item.textContent)).toEqual([
      expect.stringContaining('Mara Marketing approved'),
      expect.stringContaining('Mara Marketing abstained'),
      expect.stringContaining('on an earlier draft'),
    ]);
  });

  it('asks what has to change before it requests changes', async () => {
    const person = await open({ decideReview: () => ({ ok: true, value: reviews }) });
    await person.click(screen.getByRole('button', { name: 'Request changes' }));
    const comment = screen.getByLabelText('Comment');
    expect(comment).toHaveAccessibleDescription(/Say what has to change/);
    expect(comment).toHaveFocus();
    expect(callsOf('decideReview')).toEqual([]);
    await person.type(comment, 'Use the new logo.');
    await person.click(screen.getByRole('button', { name: 'Request changes' }));
    await waitFor(() =>
      expect(callsOf('decideReview')).toEqual([
        expect.objectContaining({ decision: 'request-changes', comment: 'Use the new logo.' }),
      ]),
    );
  });

  it('shows the newer draft and says so when the decision was for an older one', async () => {
    const newer = {
      ...reviews,
      fingerprint: 'b'.repeat(64),
      drafts: reviews.drafts.map((draft) => ({ ...draft, filename: 'deck-2.pptx' })),
    };
    const versions = [reviews, newer];
    const person = await open({
      getReviews: () => ({ ok: true, value: versions.shift() ?? newer }),
      decideReview: () => ({
        ok: false,
        error: { code: 'conflict', message: 'A newer draft was attached.' },
      }),
    });
    await person.type(screen.getByLabelText('Comment'), 'Fine');
    await person.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('deck-2.pptx')).toBeVisible();
    expect(screen.getByText(/The draft changed while you were deciding/)).toBeVisible();
    expect(screen.getByLabelText('Comment')).toHaveValue('Fine');
  });

  it('keeps the comment when the decision is refused', async () => {
    const person = await open({
      decideReview: () => ({
        ok: false,
        error: { code: 'not-allowed', message: 'You no longer hold the role Marketing.' },
      }),
    });
    await person.type(screen.getByLabelText('Comment'), 'Looks good');
    await person.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('You no longer hold the role Marketing.')).toBeVisible();
    expect(screen.getByLabelText('Comment')).toHaveValue('Looks good');
  });

  it('downloads a draft through the product', async () => {
    const person = await open();
    await person.click(screen.getByRole('link', { name: 'deck.pptx' }));
    await waitFor(() =>
      expect(bridgeCalls('navigate')).toEqual([
        { url: '/rest/api/3/attachment/content/500', type: 'new-tab' },
      ]),
    );
  });

  it('takes no decision and says what has to happen while the request is not in review', async () => {
    await open({
      getReviews: () => ({
        ok: true,
        value: {
          ...reviews,
          open: false,
          drafts: [],
          nextStep: 'Attach a draft and send it to review.',
        },
      }),
    });
    expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Not in review. Attach a draft and send it to review.',
    );
    expect(screen.getByText(/No file yet/)).toBeVisible();
  });

  it('reads the reviews again when the issue changes', async () => {
    const versions = [reviews, approved];
    await open({ getReviews: () => ({ ok: true, value: versions.shift() ?? approved }) });
    emit('JIRA_ISSUE_CHANGED');
    expect(await screen.findByText('Two reviews are missing.')).toBeVisible();
  });

  it('warns when the record of decisions does not hold together', async () => {
    await open({ getReviews: () => ({ ok: true, value: { ...reviews, chainValid: false } }) });
    const history = screen.getByRole('region', { name: 'History' });
    expect(within(history).getByText(/were changed after the fact/)).toBeVisible();
  });
});
