import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TriageBoard } from '../../static/triage-board/triage-board';
import { bridgeCalls, callsOf } from '../support/forge-host';
import { act, narrowFrame, openBoard, row, rowOf, rows, startBoard } from '../support/triage-dom';

afterEach(() => jest.restoreAllMocks());

const titles = () => rows().map((each) => within(each).getByRole('link').textContent);

describe('the triage board', () => {
  it('reads everything in one call, in score order, with those without a score last', async () => {
    await openBoard();
    expect(titles()).toEqual(['Hospital deck', 'Request 1', 'Request 3']);
    expect(callsOf('getTriageBoard')).toHaveLength(1);
    expect(bridgeCalls('fetchProduct')).toEqual([]);
  });

  it('says how far off each needed-by date is', async () => {
    await openBoard();
    expect(within(rowOf('SAR-1')).getByText('in 3 business days')).toBeVisible();
    expect(within(rowOf('SAR-2')).getByText('1 business day late')).toBeVisible();
  });

  it('sorts by any column and says how', async () => {
    const person = await openBoard();
    await person.click(screen.getByRole('button', { name: 'Request' }));
    expect(titles()).toEqual(['Hospital deck', 'Request 1', 'Request 3']);
    await person.click(screen.getByRole('button', { name: 'Request' }));
    expect(titles()).toEqual(['Request 3', 'Request 1', 'Hospital deck']);
    const head = screen.getByRole('columnheader', { name: 'Request' });
    expect(head).toHaveAttribute('aria-sort', 'descending');
  });

  it('shows cards with the same actions where the table has no room', async () => {
    narrowFrame();
    const decided = { ok: true, value: { issueKey: 'SAR-1', status: 'Accepted' } };
    const person = await openBoard({ decideTriage: () => decided }, {}, 'list');
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    const list = screen.getByRole('list', { name: 'Open requests' });
    const card = within(list).getByText('SAR-2').closest('li') as HTMLElement;
    expect(within(card).getByText('1 business day late')).toBeVisible();
    await act(person, 'SAR-1', 'Accept');
    await waitFor(() => expect(callsOf('decideTriage')).toHaveLength(1));
  });

  it('narrows the list by what is typed and says how many are left', async () => {
    const person = await openBoard();
    await person.type(screen.getByRole('searchbox'), 'hosp deck');
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(screen.getByText('1 of 3 requests')).toBeVisible();
    await person.type(screen.getByRole('searchbox'), ' zebra');
    await person.click(await screen.findByRole('button', { name: 'Show all requests' }));
    expect(rows()).toHaveLength(3);
  });

  it('says why when the person may not see the project', async () => {
    const message = 'You may not see SAR. Ask its admin.';
    startBoard({ getTriageBoard: () => ({ ok: false, error: { code: 'not-allowed', message } }) });
    render(<TriageBoard />);
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('says where requests come from when there is none', async () => {
    startBoard({}, { rows: [] });
    render(<TriageBoard />);
    expect(await screen.findByText('No open requests')).toBeVisible();
  });

  it('draws what the teams can make from the same rows, without another call', async () => {
    startBoard({}, { rows: [row(1, 40, 'Accepted', { effort: 'M', owningTeam: 'Marketing' })] });
    render(<TriageBoard />);
    await userEvent.setup().click(await screen.findByRole('tab', { name: 'Capacity' }));
    const panel = await screen.findByRole('tabpanel', { name: 'Capacity' });
    expect(await within(panel).findAllByText(/Marketing/)).not.toEqual([]);
    expect(callsOf('getTriageBoard')).toHaveLength(1);
  });
});
