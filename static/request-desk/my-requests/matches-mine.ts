import { whereItStands } from '../../../src/domain/my-request';
import type { MyIssue } from './my-issue';

/** Whether every word of the search occurs somewhere in the item that the person sees. */
export function matchesMine(issue: MyIssue, search: string): boolean {
  const { key, title, assetType, owner, requester } = issue;
  const item = [key, title, assetType, owner, requester, whereItStands(issue)]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => item.includes(word));
}
