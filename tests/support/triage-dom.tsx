import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mondayToFriday } from '../../src/domain/calendar';
import { TriageBoard } from '../../static/triage-board/triage-board';
import { startHost, type HostScript, type ProductCall } from './forge-host';

export const settings = {
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
  calendar: mondayToFriday,
};

export const issue = (number: number, score: number | null, status: string, fields = {}) => ({
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

export const issues = [
  issue(1, 40, 'Submitted'),
  issue(2, 90, 'Submitted', { duedate: '2026-11-20', summary: 'Hospital deck' }),
  issue(3, null, 'In development'),
];

const people = [
  { accountId: 'm', displayName: 'Mara Marketing', active: true },
  { accountId: 'x', displayName: 'Xaver Gone', active: false },
];

function product({ path }: ProductCall) {
  return { body: path.includes('/assignable/') ? people : { issues, isLast: true } };
}

export async function openBoard(
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

/** Makes the frame too narrow for the table. */
export function narrowFrame(): void {
  const matchMedia = window.matchMedia.bind(window);
  jest
    .spyOn(window, 'matchMedia')
    .mockImplementation((query) => Object.assign(matchMedia(query), { matches: true }));
}

type Person = Awaited<ReturnType<typeof openBoard>>;

/** What Jira answers after a request has changed. */
export function productAfter(changedIssues: unknown[]) {
  let searches = 0;
  return (request: ProductCall) => {
    if (!request.path.includes('/search/jql')) return product(request);
    searches += 1;
    return searches === 1 ? product(request) : { body: { issues: changedIssues, isLast: true } };
  };
}

export const rows = () => screen.getAllByRole('row').slice(1);
export const rowOf = (key: string) => screen.getByText(key).closest('tr') as HTMLElement;

export async function act(person: Person, key: string, action: string) {
  await person.click(screen.getByRole('button', { name: `Actions for ${key}` }));
  await person.click(await screen.findByRole('menuitem', { name: action }));
}
