import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Priority } from '../../static/priority/priority';
import { bridgeCalls, callsOf, emit, startHost } from '../support/forge-host';

const priority = {
  total: 66,
  value: 77,
  parts: [
    {
      name: 'Deal value',
      points: 21,
      of: 30,
      input: 'EUR 250,000 in Proposal',
      source: 'OPP-3',
      sourceAddress: '/browse/OPP-3',
      asOf: '2026-11-20T10:00:00Z',
      missing: false,
    },
    { name: 'Reuse', points: 0, of: 15, input: 'No answer', source: 'Reuse', missing: true },
  ],
  multiplier: { effort: 'L', factor: 0.8 },
  waiting: 4,
  interval: { min: 66, max: 80 },
  rulesVersion: 1,
};

const onIssue = { issue: { id: '10007', key: 'SAR-7' }, project: { id: '1', key: 'SAR' } };

describe('the priority of an issue', () => {
  it('shows the total, the points of each part and where they come from', async () => {
    startHost({
      calls: { explainPriority: () => ({ ok: true, value: priority }) },
      extension: onIssue,
    });
    render(<Priority />);
    expect(await screen.findByText('21 of 30')).toBeVisible();
    expect(screen.getByText('EUR 250,000 in Proposal')).toBeVisible();
    expect(screen.getByRole('link', { name: 'OPP-3' })).toHaveAttribute('href', '/browse/OPP-3');
    expect(screen.getByText('Could be 66 to 80: Reuse is not known yet.')).toBeVisible();
    expect(callsOf('explainPriority')).toEqual([{ issueId: '10007' }]);
  });

  it('shows the calculation as points that add up to the total', async () => {
    startHost({
      calls: { explainPriority: () => ({ ok: true, value: priority }) },
      extension: onIssue,
    });
    render(<Priority />);
    await screen.findByText('Effort L, × 0.8');
    const lines = screen.getAllByRole('definition').map((line) => line.textContent);
    expect(lines).toEqual(['77', '−15', '+4', '66']);
    const [total, ...points] = lines.map((line) => Number(line.replace('−', '-'))).reverse();
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(total);
  });

  it('names the effort when it alone is not known', async () => {
    const value = {
      ...priority,
      parts: priority.parts.filter((part) => !part.missing),
      multiplier: { effort: null, factor: 1 },
      total: 81,
      interval: { min: 58, max: 81 },
    };
    startHost({ calls: { explainPriority: () => ({ ok: true, value }) }, extension: onIssue });
    render(<Priority />);
    expect(await screen.findByText('Could be 58 to 81: Effort is not known yet.')).toBeVisible();
    expect(screen.getByText('Effort not set, no deduction yet')).toBeVisible();
  });

  it('reads the score again when the issue changes', async () => {
    let total = 66;
    startHost({
      calls: { explainPriority: () => ({ ok: true, value: { ...priority, total } }) },
      extension: onIssue,
    });
    render(<Priority />);
    await screen.findByText('21 of 30');
    total = 71;
    emit('JIRA_ISSUE_CHANGED');
    await waitFor(() => expect(screen.getAllByText('71')).not.toHaveLength(0));
  });

  it('calls an answer against the contract a failure and offers to try again', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    startHost({
      calls: { explainPriority: () => ({ ok: true, value: { total: 'many' } }) },
      extension: onIssue,
    });
    render(<Priority />);
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
