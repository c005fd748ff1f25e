import type { BoardRow } from '../../src/contract/board-row';
import type { BoardSelection, SortColumn } from '../../src/contract/board-view';
import { businessDaysBetween } from '../../src/domain/calendar';
import type { BoardDay, RankedRow } from './board';

/** Everything, the most important first. */
export const wholeBoard: BoardSelection = {
  search: '',
  status: [],
  assetType: [],
  owningTeam: [],
  dealBand: [],
  effort: [],
  neededWithin: null,
  sort: { by: 'rank', order: 'ascending' },
};

/** Columns of which values can be chosen. */
export const choiceColumns = ['status', 'assetType', 'owningTeam', 'dealBand', 'effort'] as const;

export type ChoiceColumn = (typeof choiceColumns)[number];

/** What a row has in a column of choices; `''` where it is not set. */
export function choiceOf(row: BoardRow, column: ChoiceColumn): string {
  return row[column] ?? '';
}

/** The rows that a selection leaves, in its order. */
export function selectedRows(
  ranked: readonly RankedRow[],
  selection: BoardSelection,
  day: BoardDay,
): readonly RankedRow[] {
  const words = selection.search.toLowerCase().split(/\s+/);
  const left = ranked.filter(({ request }) => isLeft(request, selection, words, day));
  return inOrder(left, selection.sort);
}

function isLeft(
  row: BoardRow,
  selection: BoardSelection,
  words: readonly string[],
  { today, calendar }: BoardDay,
): boolean {
  const { neededWithin } = selection;
  const isChosen = choiceColumns.every((column) => {
    const chosen = selection[column];
    return chosen.length === 0 || chosen.includes(choiceOf(row, column));
  });
  if (!isChosen) return false;
  if (neededWithin !== null) {
    if (row.neededBy === undefined) return false;
    if (businessDaysBetween(today, row.neededBy, calendar) > neededWithin) return false;
  }
  const text = textOf(row);
  return words.every((word) => text.includes(word));
}

const texts = new WeakMap<BoardRow, string>();

/** What a search looks through: the words of the row that the person sees. */
function textOf(row: BoardRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { issueKey, title, assetType, requester, opportunity, assignee, owningTeam, status } = row;
  const people = [requester?.displayName, assignee?.displayName];
  const text = [issueKey, title, assetType, opportunity, owningTeam, status, ...people]
    .join(' ')
    .toLowerCase();
  texts.set(row, text);
  return text;
}

const bands = ['none', 'low', 'medium', 'high'];
const sizes = ['S', 'M', 'L', 'XL'];

/** What a column sorts by; a row without it sorts last, whatever the order. */
const sortKeys: Readonly<Record<SortColumn, (row: RankedRow) => string | number | undefined>> = {
  rank: ({ place }) => place,
  score: ({ request }) => request.score?.total,
  title: ({ request }) => request.title.toLowerCase(),
  assetType: ({ request }) => request.assetType,
  requester: ({ request }) => request.requester?.displayName,
  neededBy: ({ request }) => request.neededBy,
  dealBand: ({ request }) => positionIn(bands, request.dealBand),
  effort: ({ request }) => positionIn(sizes, request.effort),
  owner: ({ request }) => request.assignee?.displayName ?? request.owningTeam,
  waiting: ({ request }) => request.waitingDays,
  status: ({ request }) => request.status,
};

function positionIn(list: readonly string[], value: string | undefined): number | undefined {
  return value === undefined || !list.includes(value) ? undefined : list.indexOf(value);
}

/** Equal rows stay in the order of their places. */
function inOrder(rows: readonly RankedRow[], { by, order }: BoardSelection['sort']) {
  const keyed = rows.map((row) => ({ row, key: sortKeys[by](row) }));
  const direction = order === 'ascending' ? 1 : -1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined);
    }
    if (a.key === b.key) return 0;
    return a.key < b.key ? -direction : direction;
  });
  return keyed.map(({ row }) => row);
}
