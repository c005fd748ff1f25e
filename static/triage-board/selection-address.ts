import { boardSelection, sortColumns, type BoardSelection } from '../../src/contract/board-view';
import type { PageQuery } from '../bridge/page-address';
import { choiceColumns, wholeBoard } from './selection';

/** A selection as the page's address holds it; what leaves nothing out is left out itself. */
export function queryOf(selection: BoardSelection): PageQuery {
  const { search, neededWithin, sort } = selection;
  const choices = choiceColumns
    .filter((column) => selection[column].length > 0)
    .map((column): [string, string] => [column, JSON.stringify(selection[column])]);
  const isRanked = sort.by === 'rank' && sort.order === 'ascending';
  return {
    ...Object.fromEntries(choices),
    ...(search === '' ? {} : { search }),
    ...(neededWithin === null ? {} : { neededWithin: String(neededWithin) }),
    ...(isRanked ? {} : { sort: `${sort.by}.${sort.order}` }),
  };
}

/** The selection of an address. What it holds beside or against the rules is passed over. */
export function selectionOf(query: PageQuery): BoardSelection {
  const { sort = '', search, neededWithin } = query;
  const [by, order] = sort.split('.');
  const choices = choiceColumns.flatMap((column) => {
    const parsed = boardSelection.shape[column].safeParse(jsonOf(query[column]));
    return parsed.success ? [[column, parsed.data]] : [];
  });
  const within = boardSelection.shape.neededWithin.safeParse(Number(neededWithin ?? 'none'));
  const known = boardSelection.safeParse({
    ...wholeBoard,
    ...Object.fromEntries(choices),
    ...(search === undefined ? {} : { search }),
    ...(within.success ? { neededWithin: within.data } : {}),
    ...(isSort(by, order) ? { sort: { by, order } } : {}),
  });
  return known.success ? known.data : wholeBoard;
}

function isSort(by: string | undefined, order: string | undefined): boolean {
  return sortColumns.some((column) => column === by) && /^(a|de)scending$/.test(order ?? '');
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    // Somebody changed the address by hand.
    return undefined;
  }
}
