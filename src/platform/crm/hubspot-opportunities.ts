import { z } from 'zod';
import { hubspotId } from '../../domain/crm/hubspot-id';
import type { HubspotCrm } from '../../domain/crm/settings';
import type { DealReadings, DealSearch, Opportunities } from '../../usecases/ports/opportunities';
import { notRead, refused } from './deal-failure';
import { hubspotDeal, hubspotNamedDeal, hubspotProperties } from './hubspot-deals';
import { hubspotSession, type AskHubspot } from './hubspot-request';
import { hubspotStages, type HubspotStage } from './hubspot-stages';
import { readInBatches, readings, type BatchReading } from './read-in-batches';

/**
 * Records of one batch read. HubSpot reads 100 without their history and 50 with it; a score that knew the pushes
 * at one time and not at another would change with nothing changed, so history always comes along.
 */
const batchSize = 50;
const mostFound = 50;

const page = z.object({ results: z.array(z.unknown()) });

type Stages = ReadonlyMap<string, HubspotStage>;

/** Deals kept in HubSpot, read with one account for everybody: who may see them is decided elsewhere. */
export function hubspotOpportunities(
  crm: HubspotCrm,
  token: () => Promise<string | undefined>,
): Opportunities {
  return {
    async read(references) {
      if (references.length === 0) return { deals: new Map() };
      const ask = hubspotSession(token);
      const known = await hubspotStages(ask);
      if (known.kind === 'failed') return noneRead(references, known);
      return readInBatches(references, batchSize, (ids) => readBatch(ask, crm, known.stages, ids));
    },
    async search(text) {
      const body = searchBody(text, crm);
      if (body === undefined) return { kind: 'found', opportunities: [] };
      return searchDeals(hubspotSession(token), crm, body);
    },
    linkedIssueIds: () => Promise.resolve([]),
  };
}

function noneRead(
  references: readonly string[],
  { failure }: Extract<BatchReading, { readonly kind: 'failed' }>,
): DealReadings {
  const deals = references.map((reference) => [reference, notRead(reference, failure)] as const);
  return readings(new Map(deals), failure.retryAfterSeconds);
}

async function readBatch(
  ask: AskHubspot,
  crm: HubspotCrm,
  stages: Stages,
  ids: readonly string[],
): Promise<BatchReading> {
  const answer = await ask('POST', '/crm/v3/objects/deals/batch/read', {
    inputs: ids.map((id) => ({ id })),
    properties: hubspotProperties(crm),
    propertiesWithHistory: [crm.fields.closeDate],
  });
  if (answer.kind === 'failed') return answer;
  const read = page.safeParse(answer.body);
  if (!read.success) return { kind: 'failed', failure: refused };
  const deals = read.data.results
    .map((result) => hubspotNamedDeal(result, crm, stages))
    .filter((deal) => deal !== undefined);
  return { kind: 'read', deals: new Map(deals) };
}

async function searchDeals(ask: AskHubspot, crm: HubspotCrm, body: object): Promise<DealSearch> {
  const known = await hubspotStages(ask);
  if (known.kind === 'failed') return { kind: 'failed', problem: known.failure.problem };
  const answer = await ask('POST', '/crm/v3/objects/deals/search', body);
  if (answer.kind === 'failed') return { kind: 'failed', problem: answer.failure.problem };
  const read = page.safeParse(answer.body);
  if (!read.success) return { kind: 'failed', problem: refused.problem };
  const opportunities = read.data.results
    .map((result) => hubspotDeal(result, crm, known.stages))
    .filter((deal) => deal !== undefined);
  return { kind: 'found', opportunities };
}

/** An id or a link finds its deal; anything else is HubSpot's own search of words. */
function searchBody(text: string, crm: HubspotCrm): object | undefined {
  const id = hubspotId(text);
  const words = text.trim();
  if (id === undefined && (words.length < 2 || words.includes('://'))) return undefined;
  const filters = [{ propertyName: 'hs_object_id', operator: 'EQ', value: id }];
  return {
    ...(id === undefined ? { query: words } : { filterGroups: [{ filters }] }),
    properties: hubspotProperties(crm),
    sorts: [{ propertyName: 'hs_lastmodifieddate', direction: 'DESCENDING' }],
    limit: mostFound,
  };
}
