import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calls, type CallValue } from '../../src/contract/calls';
import { mondayToFriday } from '../../src/domain/calendar';
import { TriageBoard } from '../../static/triage-board/triage-board';
import { startHost, type HostScript, type ProductCall } from './forge-host';

type Board = CallValue<'getTriageBoard'>;
export type Row = Board['rows'][number];

const scored = (total: number): Row['score'] => ({
  total,
  value: total,
  parts: [
    { part: 'deal', points: total, of: 30 },
    { part: 'urgency', points: 0, of: 25 },
    { part: 'reuse', points: 0, of: 20 },
    { part: 'goals', points: 0, of: 20 },
    { part: 'risk', points: 0, of: 5 },
  ],
  multiplier: { effort: 'S', factor: 1 },
  waiting: 0,
  interval: { min: total, max: total },
  rulesVersion: 1,
});

export const row = (
  number: number,
  total: number | null,
  status: string,
  facts: Partial<Row> = {},
): Row => ({
  issueId: String(number),
  issueKey: `SAR-${number}`,
  title: `Request ${number}`,
  status,
  created: '2026-11-20T08:00:00.000Z',
  waitingDays: 3,
  requester: { accountId: 'r', displayName: 'Rita Requester' },
  neededBy: '2026-11-26',
  assetType: 'Deck',
  ...(total === null ? {} : { score: scored(total) }),
  ...facts,
});

/** Three open requests; the third has no score. */
export const rowsOfBoard: readonly Row[] = [
  row(1, 40, 'Submitted'),
  row(2, 90, 'Submitted', { neededBy: '2026-11-20', title: 'Hospital deck' }),
  row(3, null, 'In development'),
];

export const board = (rows: readonly Row[] = rowsOfBoard): Board => ({
  projectId: '10000',
  projectKey: 'SAR',
  rows: [...rows],
  overrides: [],
  unread: 0,
  mayDecide: true,
  today: '2026-11-23',
  calendar: mondayToFriday,
  capacity: {
    efforts: { S: 1, M: 3, L: 7, XL: 15 },
    teams: { Marketing: 15, 'Pre-Sales': 5, Delivery: 5 },
  },
  views: { revision: 0, list: [] },
});

const people = [
  { accountId: 'm', displayName: 'Mara Marketing', active: true },
  { accountId: 'x', displayName: 'Xaver Gone', active: false },
];

function product({ path }: ProductCall) {
  return { body: path.includes('/assignable/') ? people : {} };
}

/** A host whose board has these requests, and gives these when some of them are read again. */
export function startBoard(
  answers: HostScript['calls'] = {},
  { rows = rowsOfBoard, later = rows }: { rows?: readonly Row[]; later?: readonly Row[] } = {},
) {
  startHost({
    calls: {
      getTriageBoard: () => ({ ok: true, value: board(rows) }),
      getBoardRows: (payload) => {
        const { issueIds } = calls.getBoardRows.input.parse(payload);
        const rows = later.filter(({ issueId }) => issueIds.includes(issueId));
        return { ok: true, value: { rows } };
      },
      proposeAssignee: () => ({ ok: true, value: { candidates: [] } }),
      getLibrary: () => ({ ok: true, value: { shards: [], revisions: {} } }),
      ...answers,
    },
    product,
  });
}

export async function openBoard(
  answers: HostScript['calls'] = {},
  rows: Parameters<typeof startBoard>[1] = {},
  shape: 'grid' | 'list' = 'grid',
) {
  startBoard(answers, rows);
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

export const rows = () => screen.getAllByRole('row').slice(1);
export const rowOf = (key: string) =>
  screen.getByText(key).closest<HTMLElement>('[role="row"]') as HTMLElement;

export async function act(person: Person, key: string, action: string) {
  await person.click(screen.getByRole('button', { name: `Actions for ${key}` }));
  await person.click(await screen.findByRole('menuitem', { name: action }));
}
