import { render, screen, waitFor } from '@testing-library/react';
import { Priority } from '../../static/priority/priority';
import { callsOf, emit, startHost } from '../support/forge-host';

const priority = {
  total: 62,
  value: 51,
  parts: [
    {
      name: 'Deal value',
      points: 21,
      of: 30,
      input: 'EUR 250,000 in Proposal',
      source: 'OPP-3',
      sourcePath: '/browse/OPP-3',
      asOf: '2026-11-20T10:00:00Z',
      missing: false,
    },
    { name: 'Reuse', points: 0, of: 15, input: 'No answer', source: 'Reuse', missing: true },
  ],
  multiplier: { effort: 'S', factor: 1.2 },
  waiting: 1,
  interval: { min: 62, max: 80 },
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
    expect(screen.getByText(/Could be 62 to 80: 1 answer is missing/)).toBeVisible();
    expect(screen.getByText('× 1.2')).toBeVisible();
    expect(callsOf('explainPriority')).toEqual([{ issueId: '10007' }]);
  });

  it('reads the score again when the issue changes', async () => {
    let total = 62;
    startHost({
      calls: { explainPriority: () => ({ ok: true, value: { ...priority, total } }) },
      extension: onIssue,
    });
    render(<Priority />);
    await screen.findByText('21 of 30');
    total = 77;
    emit('JIRA_ISSUE_CHANGED');
    await waitFor(() => expect(screen.getAllByText('77')).not.toHaveLength(0));
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
});
