import type { AssetRequest } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import { refused, type Refusal } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { ModifiedFields, Requests } from './ports/requests';

/** What a call on this site needs first. */
export const notSetUp: Refusal = refused(
  'not-ready',
  'Asset Desk is not set up yet. Ask a Jira admin to open Asset Desk set-up in the Jira settings.',
);

export type FoundRequest = {
  readonly kind: 'found';
  readonly desk: Desk;
  readonly request: AssetRequest;
};

/**
 * A request of the desk as the reader of `requests` sees it. A refusal when the desk is not set up, the
 * issue is elsewhere, or the person may not see it: these look the same from outside.
 */
export async function findOnDesk(
  { desks, requests }: { readonly desks: DeskStore; readonly requests: Requests },
  issue: string,
  modified?: ModifiedFields,
): Promise<FoundRequest | Refusal> {
  const desk = await desks.find();
  if (desk === undefined) return notSetUp;
  const request = await requests.find(desk, issue, modified);
  if (request === undefined || !isOnDesk(desk, request)) {
    return refused('not-found', 'This request does not exist, or you may not see it.');
  }
  return { kind: 'found', desk, request };
}

/** Whether an issue is an asset request of the desk's project. */
function isOnDesk(desk: Desk, request: AssetRequest): boolean {
  return request.projectId === desk.project.id && request.issueTypeId === desk.issueTypeId;
}
