import { render, screen } from '@testing-library/react';
import { Priority } from '../../static/priority/priority';
import { startHost } from '../support/forge-host';
import { behind, onIssue, openPanel, priority } from '../support/priority-dom';

describe('what the priority of an issue tells beside its points', () => {
  it('says what would change it and how it came about', async () => {
    const { person } = openPanel();
    expect(await screen.findByText('+3 if the record of OPP-3 is confirmed')).toBeVisible();
    expect(screen.getByText(/^−4 if nobody updates OPP-3/)).toBeVisible();
    await person.click(await behind(/^How it came about/));
    expect(screen.getByText('66 (−4): Deal value 16.7 to 20.9; effort M to L')).toBeVisible();
    expect(screen.getByText('70: first score')).toBeVisible();
  });

  it('says where it stands and how sure that is', async () => {
    openPanel();
    expect(await screen.findByText('3rd of 37 open requests')).toBeVisible();
    expect(screen.getByText('2nd to 4th when weights change by 20 %')).toBeVisible();
    expect(screen.queryByText('Fragile')).not.toBeInTheDocument();
  });

  it('marks a rank that cannot be relied on, and one that somebody has decided', async () => {
    const override = {
      place: 1,
      by: 'Hanna Head',
      reason: 'Board visit',
      at: '2026-11-23T09:00:00Z',
      meetingsLeft: 1,
    };
    const rank = { place: 12, best: 9, worst: 21, fragile: true };
    openPanel({ rank: { rank, of: 37, override } });
    expect(await screen.findByText('Fragile')).toBeVisible();
    expect(screen.getByText(/1st by Hanna Head, for 1 more meeting: Board visit/)).toBeVisible();
  });

  it('keeps the score when the rank cannot be read', async () => {
    const explain = () => ({ ok: true, value: priority });
    const failure = { code: 'unavailable', message: 'No.' };
    const rankPriority = () => ({ ok: false, error: failure });
    startHost({ calls: { explainPriority: explain, rankPriority }, extension: onIssue });
    render(<Priority />);
    expect(await screen.findByText('The rank could not be read.')).toBeVisible();
    expect(screen.getByText('21 of 30')).toBeVisible();
  });

  it.each([
    ['mapping', 'A CRM field is missing'],
    ['credentials', 'The CRM refuses Asset Desk'],
    ['rate-limit', 'The CRM asks to wait'],
    ['unavailable', 'The CRM does not answer'],
    ['not-found', 'OPP-3 was not found'],
    ['currency', 'OPP-3 has no rate'],
    ['stage', 'OPP-3 is in an unknown stage'],
  ] as const)('shows a deal with the problem "%s" at once, once', async (problem, title) => {
    const message = 'What to do about it.';
    const [deal, ...others] = priority.parts;
    const parts = [{ ...deal, input: message }, ...others];
    const dealProblems = [{ problem, reference: 'OPP-3', message }];
    openPanel({ explain: { ...priority, parts, dealProblems } });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getAllByText(message)).toHaveLength(1);
  });

  it('says that newer rules are in force while the score follows', async () => {
    openPanel({ explain: { ...priority, currentRulesVersion: 2 } });
    expect(await screen.findByText(/version 1\. Version 2 is in force/)).toBeVisible();
  });
});
