import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TriageBoard } from '../../static/triage-board/triage-board';
import {
  bridgeCalls,
  callsOf,
  startHost,
  type HostScript,
  type ProductCall,
} from '../support/forge-host';

const settings = {
  projectId: '10000',
  projectKey: 'SAR',
  jql: 'project = SAR AND statusCategory != Done ORDER BY "Priority score" DESC',
  fields: {
    priorityScore: 'customfield_1',
    assetType: 'customfield_2',
    effort: 'customfield_3',
    owningTeam: 'customfield_4',
    opportunity: 'customfield_5',
    reviewState: 'customfield_6',
  },
  mayDecide: true,
  today: '2026-11-23',
};

const issue = (number: number, score: number | null, status: string, fields = {}) => ({
  id: String(number),
  key: `SAR-${number}`,
  fields: {
    summary: `Request ${number}`,
    status: { name: status, statusCategory: { key: 'new' } },
    assignee: null,
    reporter: { accountId: 'r', displayName: 'Rita Requester' },
    duedate: '2026-11-26',
    created: '2026-11-20T08:00:00.000+0000',
    customfield_1: score,
    customfield_2: { value: 'Deck' },
    customfield_3: null,
    customfield_4: null,
    customfield_5: null,
    ...fields,
  },
});

const issues = [
  issue(1, 40, 'Submitted'),
  issue(2, 90, 'Submitted', { duedate: '2026-11-21', summary: 'Hospital deck' }),
  issue(3, null, 'In development'),
];

const people = [
  { accountId: 'm', displayName: 'Mara Marketing', active: true },
  { accountId: 'x', displayName: 'Xaver Gone', active: false },
];

function product({ path }: ProductCall) {
  return { body: path.includes('/assignable/') ? people : { issues, isLast: true } };
}

async function open(
  calls: HostScript['calls'] = {},
  script: Partial<HostScript> = {},
  shape: 'table' | 'list' = 'table',
) {
  startHost({
    calls: { getTriageBoard: () => ({ ok: true, value: settings }), ...calls },
    product,
    ...script,
  });
  const person = userEvent.setup();
  render(<TriageBoard />);
  await screen.findByRole(shape, { name: 'Open requests' });
  return person;
}

let narrow = false;

beforeEach(() => {
  narrow = false;
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { matches: narrow, media }) as MediaQueryList;
});

type Person = Awaited<ReturnType<typeof open>>;

/** What Jira answers after a request has changed. */
function productAfter(changedIssues: unknown[]) {
  let searches = 0;
  return (request: ProductCall) => {
    if (!request.path.includes('/search/jql')) return product(request);
    searches += 1;
    return searches === 1 ? product(request) : { body: { issues: changedIssues, isLast: true } };
  };
}

const rows = () => screen.getAllByRole('row').slice(1);
const rowOf = (key: string) => screen.getByText(key).closest('tr') as HTMLElement;

async function act(person: Person, key: string, action: string) {
  await person.click(screen.getByRole('button', { name: `Actions for ${key}` }));
  await person.click(await screen.findByRole('menuitem', { name: action }));
}

describe('the triage board', () => {
  it('reads the requests in one search as the person, in score order', async () => {
    await open();
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
    await open();
    expect(within(rowOf('SAR-1')).getByText('in 3 days')).toBeVisible();
    expect(within(rowOf('SAR-2')).getByText('2 days overdue')).toBeVisible();
  });

  it('offers decisions only where the workflow allows them', async () => {
    const person = await open();
    await person.click(screen.getByRole('button', { name: 'Actions for SAR-3' }));
    const offered = await screen.findAllByRole('menuitem');
    expect(offered.map((item) => item.textContent)).toEqual(['Assign…']);
  });

  it('offers nothing to a person who may only look', async () => {
    await open({ getTriageBoard: () => ({ ok: true, value: { ...settings, mayDecide: false } }) });
    expect(screen.queryByRole('button', { name: /Actions for/ })).not.toBeInTheDocument();
    expect(screen.getByText(/Sales Ops decides/)).toBeVisible();
  });

  it('accepts at once and shows the request where its new status and score put it', async () => {
    const accepted = [issue(1, 95, 'Accepted'), ...issues.slice(1)];
    const person = await open(
      { decideTriage: () => ({ ok: true, value: { issueKey: 'SAR-1', status: 'Accepted' } }) },
      { product: productAfter(accepted) },
    );
    await act(person, 'SAR-1', 'Accept');
    expect(await within(rowOf('SAR-1')).findByText('Accepted')).toBeVisible();
    expect(rows()[0]).toBe(rowOf('SAR-1'));
    expect(callsOf('decideTriage')).toEqual([{ issueId: '1', decision: 'accept' }]);
  });

  it('asks Jira for the newest state of what it has changed', async () => {
    const person = await open(
      { decideTriage: () => ({ ok: true, value: { issueKey: 'SAR-1', status: 'Accepted' } }) },
      { product: productAfter(issues) },
    );
    await act(person, 'SAR-1', 'Accept');
    await waitFor(() => expect(bridgeCalls('fetchProduct')).toHaveLength(2));
    const [first, second] = bridgeCalls('fetchProduct') as {
      fetchRequestInit: { body: string };
    }[];
    expect(JSON.parse(first?.fetchRequestInit.body ?? '')).not.toHaveProperty('reconcileIssues');
    expect(JSON.parse(second?.fetchRequestInit.body ?? '')).toHaveProperty('reconcileIssues', [1]);
  });

  it('tells why an acceptance was refused and leaves the row as it was', async () => {
    const message = 'The brief is not complete: fill in Purpose.';
    const person = await open({
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
    const person = await open(
      { decideTriage: () => ({ ok: true, value: { issueKey: 'SAR-2', status: 'Declined' } }) },
      { product: productAfter(issues.filter(({ key }) => key !== 'SAR-2')) },
    );
    await act(person, 'SAR-2', 'Decline…');
    const dialog = await screen.findByRole('dialog');
    await person.click(within(dialog).getByRole('button', { name: 'Decline' }));
    expect(within(dialog).getByLabelText(/Why is it not made/)).toBeInvalid();
    expect(callsOf('decideTriage')).toEqual([]);
    await person.type(within(dialog).getByLabelText(/Why is it not made/), 'We have that deck.');
    await person.click(within(dialog).getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(screen.queryByText('SAR-2')).not.toBeInTheDocument());
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('group', { name: 'Requests' })).toHaveFocus());
    expect(callsOf('decideTriage')).toEqual([
      { issueId: '2', decision: 'decline', reason: 'We have that deck.' },
    ]);
  });

  it('keeps the dialog and its text when a decision is refused', async () => {
    const person = await open({
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
    const person = await open(
      { assignRequest: () => ({ ok: true, value: { issueKey: 'SAR-3' } }) },
      { product: productAfter([issue(3, null, 'In development', { assignee: mara })]) },
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

  it('shows cards with the same actions where the table has no room', async () => {
    narrow = true;
    const person = await open(
      { decideTriage: () => ({ ok: true, value: { issueKey: 'SAR-1', status: 'Accepted' } }) },
      {},
      'list',
    );
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const list = screen.getByRole('list', { name: 'Open requests' });
    const card = within(list).getByText('SAR-2').closest('li') as HTMLElement;
    expect(within(card).getByText('2 days overdue')).toBeVisible();
    await act(person, 'SAR-1', 'Accept');
    await waitFor(() => expect(callsOf('decideTriage')).toHaveLength(1));
  });

  it('narrows the list by what is typed and says how many are left', async () => {
    const person = await open();
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
    const person = await open(undefined, {
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
