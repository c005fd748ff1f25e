import type { BoardRequest } from './board-request';

/** Whether every word of the search occurs somewhere in the row that the person sees. */
export function matches(request: BoardRequest, search: string): boolean {
  const row = [
    request.key,
    request.title,
    request.assetType,
    request.requester,
    request.opportunity,
    request.assignee?.displayName,
    request.owningTeam,
    request.status,
  ]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => row.includes(word));
}
