import { screen, waitFor, within } from '@testing-library/react';
import { bridgeCalls, callsOf, type ProductCall } from '../support/forge-host';
import { form, keepCompleteDraft, openDesk, send } from '../support/request-desk-dom';

const person = (accountId: string, displayName: string) => ({ accountId, displayName });

const document = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const issue = (number: number, status: string, category: string, fields = {}) => ({
  id: String(number),
  key: `SAR-${number}`,
  fields: {
    summary: `Request ${number}`,
    status: { id: '1', name: status, statusCategory: { key: category } },
    assignee: null,
    reporter: person('account-1', 'Rita Requester'),
    duedate: '2026-11-26',
    customfield_1: { value: 'Sales' },
    customfield_2: { value: 'Deck' },
    customfield_3: document('Win'),
    customfield_4: document('None'),
    customfield_5: { value: 'New asset' },
    customfield_6: null,
    customfield_7: null,
    ...fields,
  },
});

const issues = [
  issue(5, 'Needs info', 'new', { duedate: null, customfield_3: document(' ') }),
  issue(4, 'In review', 'indeterminate', {
    assignee: person('m', 'Mara Marketing'),
    customfield_7: 'Waiting for technical and narrative',
  }),
  issue(3, 'Submitted', 'new', {
    reporter: person('other', 'Otto Other'),
    duedate: '2026-11-20',
  }),
  issue(2, 'Delivered', 'done', { duedate: '2026-11-10' }),
];

const product = (found: readonly unknown[]) => () => ({ body: { issues: found, isLast: true } });

const openMine = (found: readonly unknown[] = issues) =>
  openDesk({ search: '?tab=mine', product: product(found) });

const itemOf = (key: string) =>
  screen.getByRole('link', { name: new RegExp(`^${key} `) }).closest('li') as HTMLElement;

beforeEach(() => window.localStorage.clear());

describe('my requests', () => {
  it('say where each stands, who has it, when it is due and which one was joined', async () => {
    openMine();
    await screen.findByRole('list', { name: 'My requests' });
    const inReview = within(itemOf('SAR-4'));
    expect(inReview.getByText('In review: Marketing has approved, two to go')).toBeVisible();
    expect(inReview.getByText(/in 3 business days · Mara Marketing has it/)).toBeVisible();
    const joined = within(itemOf('SAR-3'));
    expect(joined.getByText('Joined')).toBeVisible();
    expect(joined.getByText(/1 business day late/)).toBeVisible();
    expect(joined.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByText(/SAR-2/)).not.toBeInTheDocument();
  });

  it('name who waits for an answer, and lead to answering', async () => {
    const status = [{ field: 'status', fromString: 'Submitted', toString: 'Needs info' }];
    const histories = [{ author: person('n', 'Nina Ops'), created: '2026-11-20', items: status }];
    const moved = [{ id: '5', changelog: { histories } }];
    const { person: reader } = openDesk({
      search: '?tab=mine',
      product: ({ body }) => ({
        body: { issues: JSON.stringify(body).includes('changelog') ? moved : issues, isLast: true },
      }),
    });
    expect(await screen.findByText('Sent back: Nina Ops waits for your answer')).toBeVisible();
    expect(
      screen.getByText('Your turn: Answer Nina Ops and give Purpose and Needed by'),
    ).toBeVisible();
    await reader.click(screen.getByRole('button', { name: 'Answer Nina Ops on SAR-5' }));
    await waitFor(() => expect(callsOf('getRequestForm')).toEqual([{}, { request: 'SAR-5' }]));
  });

  it('are read by one search as the person', async () => {
    const asked: ProductCall[] = [];
    openDesk({
      search: '?tab=mine',
      product: (call) => {
        asked.push(call);
        return { body: { issues: issues.slice(1), isLast: true } };
      },
    });
    await screen.findByRole('list', { name: 'My requests' });
    expect(asked).toEqual([expect.objectContaining({ path: '/rest/api/3/search/jql' })]);
    expect(asked[0]?.body).toMatchObject({ jql: form.myRequests.jql });
  });

  it('name what is missing and open the form for it', async () => {
    const { person: reader } = openMine();
    expect(await screen.findByText('Your turn: Fill in Purpose and Needed by')).toBeVisible();
    await reader.click(screen.getByRole('button', { name: 'Complete SAR-5' }));
    await waitFor(() => expect(callsOf('getRequestForm')).toEqual([{}, { request: 'SAR-5' }]));
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Complete SAR-5');
  });

  it('show the open ones or the done ones', async () => {
    const { person: reader } = openMine();
    await reader.click(await screen.findByRole('button', { name: 'Done (1)' }));
    const delivered = within(itemOf('SAR-2'));
    expect(delivered.getByText('Needed by 10 Nov 2026')).toBeVisible();
    const page = await delivered.findByRole('link', { name: 'Open it in the library' });
    expect(page).toHaveAttribute('href', '/wiki/spaces/LIB/pages/2');
    expect(screen.queryByText(/SAR-4/)).not.toBeInTheDocument();
  });

  it('are searched when they are many', async () => {
    const many = Array.from({ length: 9 }, (_, index) => issue(index + 1, 'Submitted', 'new'));
    const { person: reader } = openMine(many);
    await reader.type(await screen.findByLabelText('Search my requests'), 'request 7');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await reader.type(screen.getByLabelText('Search my requests'), 'x');
    expect(screen.getByRole('status')).toHaveTextContent('No request matches');
  });

  it('lead to the form while there are none, and the tab is in the address', async () => {
    const { person: reader } = openMine([]);
    await reader.click(await screen.findByRole('button', { name: 'Ask for an asset' }));
    expect(await screen.findByLabelText(/^Title/)).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Ask' })).toHaveAttribute('aria-selected', 'true');
  });

  it('say when Jira does not answer, and try again', async () => {
    const answers = [{ status: 429, body: {} }, { body: { issues, isLast: true } }];
    const { person: reader } = openDesk({
      search: '?tab=mine',
      product: () => answers.shift() ?? { body: { issues: [] } },
    });
    await reader.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('list', { name: 'My requests' })).toBeVisible();
  });

  it('are one press away from the request just made, which the search is told of', async () => {
    const asked: ProductCall[] = [];
    keepCompleteDraft();
    const { person: reader } = openDesk({
      product: (call) => {
        asked.push(call);
        return { body: { issues, isLast: true } };
      },
    });
    await screen.findByLabelText(/^Title/);
    await send(reader);
    await reader.click(await screen.findByRole('button', { name: 'See all my requests' }));
    await screen.findByRole('list', { name: 'My requests' });
    const searched = asked.filter(({ path }) => path.endsWith('/search/jql'));
    const told = { body: expect.objectContaining({ reconcileIssues: [10001] }) as unknown };
    expect(searched).toContainEqual(expect.objectContaining(told));
    expect(bridgeCalls('createHistory').length).toBeGreaterThan(0);
  });
});
