import { z } from 'zod';

/** Columns that the board sorts by. */
export const sortColumns = [
  'rank',
  'score',
  'title',
  'assetType',
  'requester',
  'neededBy',
  'dealBand',
  'effort',
  'owner',
  'waiting',
  'status',
] as const;

const chosen = z.array(z.string().max(255)).max(50).readonly();

/** What the board shows and in which order. An empty choice leaves nothing out; `''` stands for "not set". */
export const boardSelection = z.object({
  search: z.string().max(200),
  status: chosen,
  assetType: chosen,
  owningTeam: chosen,
  dealBand: chosen,
  effort: chosen,
  /** Business days from today within which a request is needed; `null` leaves nothing out. */
  neededWithin: z.number().int().min(0).max(1_000).nullable(),
  sort: z.object({ by: z.enum(sortColumns), order: z.enum(['ascending', 'descending']) }),
});

/** A selection that a person keeps under a name. */
export const boardView = z.object({
  name: z.string().trim().min(1, 'Name the view.').max(60, 'Keep the name to 60 characters.'),
  selection: boardSelection,
});

/** The views of a person. `revision` counts the changes: who changes the views says which ones they saw. */
export const boardViews = z.object({
  revision: z.number().int().min(0),
  list: z.array(boardView).max(30, 'Keep at most 30 views: delete one first.').readonly(),
});

export type SortColumn = (typeof sortColumns)[number];
export type BoardSelection = z.output<typeof boardSelection>;
export type BoardView = z.output<typeof boardView>;
export type BoardViews = z.output<typeof boardViews>;
