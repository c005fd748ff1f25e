import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { Priority } from '../../static/priority/priority';
import { bridgeCalls, callsOf, emit, startHost } from '../support/forge-host';
import { behind, onIssue, openPanel, priority, ranked } from '../support/priority-dom';

describe('the priority of an issue', () => {
  it('shows the total and the points of each part, and what is behind them when asked', async () => {
    const { person } = openPanel();
    expect(await screen.findByText('21 of 30')).toBeVisible();
    expect(screen.queryByText('EUR 250,000 in Proposal')).not.toBeInTheDocument();
    await person.click(await behind(/^Deal value/));
    expect(screen.getByText('EUR 250,000 in Proposal')).toBeVisible();
    expect(screen.getByRole('link', { name: 'OPP-3' })).toHaveAttribute('href', '/browse/OPP-3');
    expect(screen.getByText(/3 days ago/)).toBeVisible();
    expect(screen.getByText('Could be 66 to 80: Reuse is not known yet.')).toBeVisible();
    expect(callsOf('explainPriority')).toEqual([{ issueId: '10007' }]);
    expect(callsOf('rankPriority')).toEqual([{ issueId: '10007' }]);
  });

  it('is worked by the keyboard, and opens and closes everything at once', async () => {
    const { person } = openPanel();
    const first = await behind(/^Deal value/);
    await person.tab();
    expect(first).toHaveFocus();
    await person.keyboard('{Enter}');
    expect(first).toHaveAttribute('aria-expanded', 'true');
    await person.keyboard(' ');
    expect(first).toHaveAttribute('aria-expanded', 'false');
    await person.click(screen.getByRole('button', { name: 'Show what they rest on' }));
    expect(screen.getByText('Asked for 2 days too late.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Hide what they rest on' }));
    expect(screen.queryByText('Asked for 2 days too late.')).not.toBeInTheDocument();
  });

  it('marks what is missing and what somebody should look at', async () => {
    openPanel();
    expect(await behind(/^Reuse Missing/)).toBeVisible();
    expect(await behind(/^Urgency Check/)).toBeVisible();
  });

  it('shows the calculation as points that add up to the total', async () => {
    openPanel();
    await screen.findByText('Effort L, × 0.8');
    const lines = screen.getAllByRole('definition').map((line) => line.textContent);
    expect(lines).toEqual(['77', '−15', '+4', '66']);
    const [total, ...points] = lines.map((line) => Number(line.replace('−', '-'))).reverse();
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(total);
  });

  it('names the effort when it alone is not known, and what counts until then', async () => {
    openPanel({
      explain: {
        ...priority,
        parts: priority.parts.filter(({ missing }) => !missing),
        multiplier: { effort: null, factor: 0.7 },
        total: 58,
        interval: { min: 58, max: 81 },
      },
    });
    expect(await screen.findByText('Could be 58 to 81: Effort is not known yet.')).toBeVisible();
    expect(
      screen.getByText('Effort not set, × 0.7: counts as XL until the owning team sets it'),
    ).toBeVisible();
  });

  it('reads score and rank again when the issue changes, and keeps open what is open', async () => {
    let total = 66;
    startHost({
      calls: {
        explainPriority: () => ({ ok: true, value: { ...priority, total } }),
        rankPriority: () => ({ ok: true, value: ranked }),
      },
      extension: onIssue,
    });
    const person = userEvent.setup();
    render(<Priority />);
    await person.click(await behind(/^Deal value/));
    total = 71;
    emit('JIRA_ISSUE_CHANGED');
    await waitFor(() => expect(screen.getAllByText('71')).not.toHaveLength(0));
    await waitFor(() => expect(callsOf('rankPriority')).toHaveLength(2));
    expect(screen.getByText('EUR 250,000 in Proposal')).toBeVisible();
  });

  it('has nothing that axe finds, closed and open', async () => {
    const dealProblems = [{ problem: 'mapping' as const, reference: 'OPP-3', message: 'Mend it.' }];
    const { person, container } = openPanel({ explain: { ...priority, dealProblems } });
    await screen.findByText('3rd of 37 open requests');
    const rules = { 'color-contrast': { enabled: false } };
    const found = async () => (await axe.run(container, { rules })).violations.map(({ id }) => id);
    expect(await found()).toEqual([]);
    await person.click(screen.getByRole('button', { name: 'Show what they rest on' }));
    await person.click(await behind(/^How it came about/));
    expect(within(container).getAllByRole('link')).not.toHaveLength(0);
    expect(await found()).toEqual([]);
  });

  it('calls an answer against the contract a failure and offers to try again', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    openPanel({ explain: { total: 'many' } });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  });

  const unscored = {
    code: 'not-ready',
    message: 'There is no score yet: Purpose must be filled in first.',
  };

  it('offers the form to nobody who cannot give the answers there', async () => {
    const calls = { explainPriority: () => ({ ok: false, error: unscored }) };
    startHost({ calls, extension: onIssue });
    render(<Priority />);
    expect(await screen.findByText(unscored.message)).toBeVisible();
    await waitFor(() => expect(bridgeCalls('getContext')).not.toHaveLength(0));
    expect(screen.queryByRole('button', { name: 'Complete it in the form' })).toBeNull();
  });

  it('leads from a request that lacks answers to the form', async () => {
    const fields = { purpose: 'Say what the asset is for.' };
    startHost({
      calls: { explainPriority: () => ({ ok: false, error: { ...unscored, fields } }) },
      extension: onIssue,
    });
    const person = userEvent.setup();
    render(<Priority />);
    await person.click(await screen.findByRole('button', { name: 'Complete it in the form' }));
    expect(screen.getByText(unscored.message)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await waitFor(() =>
      expect(bridgeCalls('navigate')).toEqual([
        { url: '/jira/apps/form?request=SAR-7', type: 'same-tab' },
      ]),
    );
  });
});
