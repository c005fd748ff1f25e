import { screen, waitFor, within } from '@testing-library/react';
import { bridgeCalls, callsOf } from '../support/forge-host';
import { act, board, openBoard, row, rowOf, rows, rowsOfBoard } from '../support/triage-dom';

describe('deciding on the triage board', () => {
  it('offers decisions only where the workflow allows them', async () => {
    const person = await openBoard();
    await person.click(screen.getByRole('button', { name: 'Actions for SAR-3' }));
    const offered = await screen.findAllByRole('menuitem');
    expect(offered.map((item) => item.textContent)).toEqual([
      'Assign…',
      'Move up…',
      'Move down…',
      'Move to position…',
    ]);
  });

  it('offers nothing to a person who may only look', async () => {
    await openBoard({
      getTriageBoard: () => ({ ok: true, value: { ...board(), mayDecide: false } }),
    });
    expect(screen.queryByRole('button', { name: /Actions for/ })).not.toBeInTheDocument();
    expect(screen.getByText(/Sales Ops decides/)).toBeVisible();
  });

  it('accepts at once and shows the request where its new status and score put it', async () => {
    const later = [row(1, 95, 'Accepted'), ...rowsOfBoard.slice(1)];
    const person = await openBoard(
      { decideTriage: () => ({ ok: true, value: { issueKey: 'SAR-1', status: 'Accepted' } }) },
      { later },
    );
    await act(person, 'SAR-1', 'Accept');
    expect(await within(rowOf('SAR-1')).findByText('Accepted')).toBeVisible();
    await waitFor(() => expect(rows()[0]).toBe(rowOf('SAR-1')));
    expect(callsOf('decideTriage')).toEqual([{ issueId: '1', decision: 'accept' }]);
  });

  it('reads again only what it has changed', async () => {
    const person = await openBoard({
      decideTriage: () => ({ ok: true, value: { issueKey: 'SAR-1', status: 'Accepted' } }),
    });
    await act(person, 'SAR-1', 'Accept');
    await waitFor(() => expect(callsOf('getBoardRows')).toEqual([{ issueIds: ['1'] }]));
    expect(callsOf('getTriageBoard')).toHaveLength(1);
  });

  it('tells why an acceptance was refused and leaves the row as it was', async () => {
    const message = 'The brief is not complete: fill in Purpose.';
    const person = await openBoard({
      decideTriage: () => ({ ok: false, error: { code: 'refused', message } }),
    });
    await act(person, 'SAR-1', 'Accept');
    await waitFor(() =>
      expect(bridgeCalls('showFlag')).toEqual([
        expect.objectContaining({ type: 'error', description: message }),
      ]),
    );
    expect(within(rowOf('SAR-1')).getByText('Submitted')).toBeVisible();
  });

  it('asks for a reason before it declines, and then takes the request off the board', async () => {
    const person = await openBoard(
      { decideTriage: () => ({ ok: true, value: { issueKey: 'SAR-2', status: 'Declined' } }) },
      { later: rowsOfBoard.filter(({ issueKey }) => issueKey !== 'SAR-2') },
    );
    await act(person, 'SAR-2', 'Decline…');
    const dialog = await screen.findByRole('dialog');
    await person.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(within(dialog).getByLabelText(/Why is it not made/)).toBeInvalid();
    expect(callsOf('decideTriage')).toEqual([]);
    await person.click(within(dialog).getByLabelText(/^Reason/));
    await person.click(await screen.findByRole('option', { name: 'Exists already' }));
    await person.type(within(dialog).getByLabelText(/Why is it not made/), 'We have that deck.');
    await person.click(within(dialog).getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(screen.queryByText('SAR-2')).not.toBeInTheDocument());
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(rowOf('SAR-1')).toHaveFocus());
    expect(callsOf('decideTriage')).toEqual([
      {
        issueId: '2',
        decision: 'decline',
        reason: 'We have that deck.',
        reasonCode: 'exists-already',
      },
    ]);
  });

  it('keeps the dialog and its text when a decision is refused', async () => {
    const person = await openBoard({
      decideTriage: () => ({
        ok: false,
        error: { code: 'conflict', message: 'Somebody accepted it meanwhile.' },
      }),
    });
    await act(person, 'SAR-1', 'Defer…');
    const dialog = await screen.findByRole('dialog');
    await person.type(within(dialog).getByRole('textbox'), 'Next quarter');
    await person.click(within(dialog).getByRole('button', { name: 'Defer' }));
    expect(await within(dialog).findByText('Somebody accepted it meanwhile.')).toBeInTheDocument();
    expect(within(dialog).getByRole('textbox')).toHaveValue('Next quarter');
  });

  it('assigns an active person whom Jira allows, and a team', async () => {
    const mara = { accountId: 'm', displayName: 'Mara Marketing' };
    const person = await openBoard(
      { assignRequest: () => ({ ok: true, value: { issueKey: 'SAR-3' } }) },
      { later: [row(3, null, 'In development', { assignee: mara })] },
    );
    await act(person, 'SAR-3', 'Assign…');
    const dialog = await screen.findByRole('dialog');
    await person.click(within(dialog).getByLabelText('Owner'));
    await person.click(await screen.findByRole('option', { name: 'Mara Marketing' }));
    expect(screen.queryByText('Xaver Gone')).not.toBeInTheDocument();
    await person.click(within(dialog).getByLabelText('Owning team'));
    await person.click(await screen.findByRole('option', { name: 'Marketing' }));
    await person.click(within(dialog).getByRole('button', { name: 'Assign' }));
    expect(await within(rowOf('SAR-3')).findByText('Mara Marketing')).toBeInTheDocument();
    expect(callsOf('assignRequest')).toEqual([
      { issueId: '3', assignee: 'm', owningTeam: 'Marketing' },
    ]);
  });
});
