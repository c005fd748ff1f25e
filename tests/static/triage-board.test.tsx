import { render, screen, waitFor, within } from '@testing-library/react';
import { TriageBoard } from '../../static/triage-board/triage-board';
import { bridgeCalls, callsOf, startHost } from '../support/forge-host';
import {
  act,
  issue,
  issues,
  openBoard,
  rowOf,
  rows,
  settings,
  narrowFrame,
} from '../support/triage-dom';

afterEach(() => jest.restoreAllMocks());

describe('the triage board', () => {
  it('reads the requests in one search as the person, in score order', async () => {
    await openBoard();
    expect(rows().map((row) => within(row).getAllByRole('cell')[0]?.textContent)).toEqual([
      '90',
      '40',
      '–',
    ]);
    const searches = bridgeCalls('fetchProduct');
    expect(searches).toHaveLength(1);
    expect(searches[0]).toMatchObject({ product: 'jira', restPath: '/rest/api/3/search/jql' });
  });

  it('says how far off each needed-by date is', async () => {
    await openBoard();
    expect(within(rowOf('SAR-1')).getByText('in 3 business days')).toBeVisible();
    expect(within(rowOf('SAR-2')).getByText('1 business day late')).toBeVisible();
  });

  it('shows cards with the same actions where the table has no room', async () => {
    narrowFrame();
    const person = await openBoard(
      { decideTriage: () => ({ ok: true, value: { issueKey: 'SAR-1', status: 'Accepted' } }) },
      {},
      'list',
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const list = screen.getByRole('list', { name: 'Open requests' });
    const card = within(list).getByText('SAR-2').closest('li') as HTMLElement;
    expect(within(card).getByText('1 business day late')).toBeVisible();
    await act(person, 'SAR-1', 'Accept');
    await waitFor(() => expect(callsOf('decideTriage')).toHaveLength(1));
  });

  it('narrows the list by what is typed and says how many are left', async () => {
    const person = await openBoard();
    await person.type(screen.getByRole('searchbox'), 'hosp deck');
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 requests');
    await person.type(screen.getByRole('searchbox'), ' zebra');
    await person.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(rows()).toHaveLength(3);
  });

  it('says so when Jira does not let the person see the project', async () => {
    startHost({
      calls: { getTriageBoard: () => ({ ok: true, value: settings }) },
      product: () => ({
        status: 400,
        body: {
          errorMessages: ["The value 'SAR' does not exist for the field 'project'."],
          errors: {},
        },
      }),
    });
    render(<TriageBoard />);
    expect(await screen.findByText(/does not exist for the field/)).toBeVisible();
  });

  it('says where requests come from when there is none', async () => {
    startHost({
      calls: { getTriageBoard: () => ({ ok: true, value: settings }) },
      product: () => ({ body: { issues: [], isLast: true } }),
    });
    render(<TriageBoard />);
    expect(await screen.findByText('No open requests')).toBeVisible();
  });

  it('reads the next page on request where Jira has more', async () => {
    const person = await openBoard(undefined, {
      product: ({ body }) =>
        (body as { nextPageToken?: string }).nextPageToken === 'page-2'
          ? { body: { issues: [issue(4, 10, 'Submitted')], isLast: true } }
          : { body: { issues, nextPageToken: 'page-2' } },
    });
    await person.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('SAR-4')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });
});
