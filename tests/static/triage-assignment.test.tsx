import { screen, within } from '@testing-library/react';
import { callsOf } from '../support/forge-host';
import { act, openBoard } from '../support/triage-dom';

const mia = {
  accountId: 'mia',
  displayName: 'Mia Maker',
  owningTeam: 'Marketing',
  made: 6,
  openDays: { min: 4, max: 4 },
  ofDays: 10,
  reason: 'Mia Maker: made 6 decks within a year, 4 days open of 10.',
} as const;

describe('the proposal in the dialog of an assignment', () => {
  it('gives its reason, and assigns nobody before the person does', async () => {
    const person = await openBoard({
      proposeAssignee: () => ({ ok: true, value: { candidates: [mia] } }),
      assignRequest: () => ({ ok: true, value: { issueKey: 'SAR-1' } }),
    });
    await act(person, 'SAR-1', 'Assign…');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(mia.reason)).toBeVisible();
    await person.click(within(dialog).getByRole('button', { name: 'Choose Mia Maker' }));
    expect(callsOf('assignRequest')).toEqual([]);
    await person.click(within(dialog).getByRole('button', { name: 'Assign' }));
    expect(callsOf('assignRequest')).toEqual([
      { issueId: '1', assignee: 'mia', owningTeam: 'Marketing' },
    ]);
  });

  it('leaves the choice to the person when nobody can be proposed', async () => {
    const note = 'Nobody holds the role Marketing.';
    const person = await openBoard({
      proposeAssignee: () => ({ ok: true, value: { candidates: [], note } }),
    });
    await act(person, 'SAR-1', 'Assign…');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(note)).toBeVisible();
    expect(within(dialog).getByLabelText('Owner')).toBeEnabled();
  });

  it('stays usable when the proposal fails', async () => {
    const message = 'Jira is busy.';
    const person = await openBoard({
      proposeAssignee: () => ({ ok: false, error: { code: 'busy', message } }),
    });
    await act(person, 'SAR-1', 'Assign…');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(`Nobody is proposed: ${message}`)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Assign' })).toBeEnabled();
  });
});
