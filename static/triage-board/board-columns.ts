import type { SortColumn } from '../../src/contract/board-view';

/** Columns of the board from left to right, and what each sorts by. */
export const boardColumns: readonly { readonly by: SortColumn; readonly label: string }[] = [
  { by: 'rank', label: 'Rank' },
  { by: 'score', label: 'Score' },
  { by: 'title', label: 'Request' },
  { by: 'assetType', label: 'Type' },
  { by: 'requester', label: 'Requester' },
  { by: 'neededBy', label: 'Needed by' },
  { by: 'dealBand', label: 'Deal' },
  { by: 'effort', label: 'Effort' },
  { by: 'owner', label: 'Owner' },
  { by: 'waiting', label: 'Waiting' },
  { by: 'status', label: 'State' },
];
