import type { AssetRequest } from '../domain/asset-request';
import {
  missingOpportunities,
  opportunityText,
  type AddedOpportunities,
} from '../domain/opportunity-references';
import { findOnDesk } from './desk-access';
import type { DeskStore } from './ports/desk-store';
import { ProductFailure } from './ports/product-failure';
import type { ChangeResult, RequestChanges, Requests } from './ports/requests';

export type AddOpportunitiesPorts = {
  readonly desks: DeskStore;
  /** As the app. */
  readonly requests: Requests;
  /** As the app: requesters may not edit the requests of others. */
  readonly changes: RequestChanges;
};

/**
 * Adds the opportunities of somebody who joined a request: to its field what fits there, as links what does
 * not. Jobs of one request run one after the other, because Jira has no lock on a field: two who join at the
 * same moment would write over each other. Doing it twice adds nothing.
 */
export async function addOpportunities(
  ports: AddOpportunitiesPorts,
  issueId: string,
  references: readonly string[],
): Promise<void> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return;
  const { desk, request } = found;
  const added = opportunityText(
    request.values.opportunity,
    missingOpportunities(request, references),
  );
  if (added.text !== undefined) {
    expectChanged(await ports.changes.setOpportunity(desk, request.id, added.text));
  }
  await linkAll(ports, request, added);
}

async function linkAll(
  { changes }: AddOpportunitiesPorts,
  { key }: AssetRequest,
  { links }: AddedOpportunities,
): Promise<void> {
  for (const reference of links) expectChanged(await changes.linkOpportunity(key, reference));
}

/** The person was told that the deal counts: what Jira does not take has to be seen in the app's log. */
function expectChanged(result: ChangeResult): void {
  if (result.kind === 'changed') return;
  const passes = result.kind === 'conflict';
  throw new ProductFailure(
    passes ? 'busy' : 'refused',
    `Adding an opportunity was answered with "${result.kind}"`,
  );
}
