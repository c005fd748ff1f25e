import { salesforceId } from '../../domain/crm/salesforce-id';
import type { SalesforceCrm } from '../../domain/crm/settings';
import type { NamedDeal } from '../../domain/priority/opportunity';
import type {
  DealReadings,
  NamedOpportunity,
  Opportunities,
} from '../../usecases/ports/opportunities';
import { searchWords } from '../opportunity-search';
import { notRead } from './deal-failure';
import { longer, readInBatches, readings, type BatchReading } from './read-in-batches';
import { optionalColumns, salesforceColumns, salesforceDeal } from './salesforce-deals';
import { salesforcePushes } from './salesforce-pushes';
import { salesforceQuery, type Rows } from './salesforce-query';
import {
  salesforceSession,
  type SalesforceSecrets,
  type SalesforceSession,
} from './salesforce-session';
import { soqlContaining, soqlList } from './soql';
import { withoutName } from './without-name';

/** Ids of one query. */
const batchSize = 200;
const mostFound = 50;

/** Asks for deals; `tail` is what follows FROM Opportunity. Columns that the org lacks are left out from then on. */
type AskDeals = (tail: string) => Promise<Rows>;

/** Deals kept in Salesforce, read with one account for everybody: who may see them is decided elsewhere. */
export function salesforceOpportunities(
  crm: SalesforceCrm,
  secrets: SalesforceSecrets,
): Opportunities {
  const open = () => {
    const session = salesforceSession(crm, secrets);
    return { session, ask: asker(crm, session) };
  };
  return {
    async read(references) {
      const { session, ask } = open();
      const first = await readInBatches(references, batchSize, (ids) => readBatch(crm, ask, ids));
      return withPushes(crm, session, first);
    },
    async search(text) {
      const tail = searchTail(text);
      if (tail === undefined) return { kind: 'found', opportunities: [] };
      const answer = await open().ask(tail);
      if (answer.kind === 'failed') return { kind: 'failed', problem: answer.failure.problem };
      return { kind: 'found', opportunities: dealsOf(crm, answer.rows) };
    },
    linkedIssueIds: () => Promise.resolve([]),
  };
}

function asker(crm: SalesforceCrm, session: SalesforceSession): AskDeals {
  const absent = new Set<string>();
  return async function ask(tail): Promise<Rows> {
    const columns = salesforceColumns(crm, absent).join(', ');
    const answer = await salesforceQuery(session, `SELECT ${columns} FROM Opportunity ${tail}`);
    if (answer.kind === 'rows') return answer;
    const { problem, field } = answer.failure;
    if (problem !== 'mapping' || field === undefined) return answer;
    if (!optionalColumns.includes(field) || absent.has(field)) return answer;
    absent.add(field);
    return ask(tail);
  };
}

async function readBatch(
  crm: SalesforceCrm,
  ask: AskDeals,
  ids: readonly string[],
): Promise<BatchReading> {
  const answer = await ask(`WHERE Id IN ${soqlList(ids)}`);
  if (answer.kind === 'failed') return answer;
  const deals = dealsOf(crm, answer.rows).map((deal): [string, NamedDeal] => [
    deal.key,
    { kind: 'known', opportunity: withoutName(deal) },
  ]);
  return { kind: 'read', deals: new Map(deals) };
}

function dealsOf(crm: SalesforceCrm, rows: readonly unknown[]): readonly NamedOpportunity[] {
  return rows.map((row) => salesforceDeal(row, crm)).filter((deal) => deal !== undefined);
}

/** The history of close dates joins the deals; one that fails for now would change a score, so the deal waits. */
async function withPushes(
  crm: SalesforceCrm,
  session: SalesforceSession,
  { deals, retryAfterSeconds }: DealReadings,
): Promise<DealReadings> {
  const known = [...deals].filter(([, { kind }]) => kind === 'known').map(([id]) => id);
  const { counts, failed } = await salesforcePushes(session, crm, known);
  const counted = [...deals].map(([id, deal]): [string, NamedDeal] => {
    const failure = failed.get(id);
    if (failure !== undefined) return [id, notRead(id, failure)];
    const pushes = counts.get(id);
    if (deal.kind === 'unknown' || pushes === undefined) return [id, deal];
    return [id, { kind: 'known', opportunity: { ...deal.opportunity, pushes } }];
  });
  const waits = [...failed.values()].map((failure) => failure.retryAfterSeconds);
  return readings(new Map(counted), waits.reduce(longer, retryAfterSeconds));
}

/** An id finds its deal; of anything else the words count, so that no sign of SOQL is ever sent. */
function searchTail(text: string): string | undefined {
  const id = salesforceId(text);
  if (id !== undefined) return `WHERE Id = ${soqlList([id]).slice(1, -1)}`;
  const words = text.includes('://') ? [] : searchWords(text);
  if (words.join('').length < 2) return undefined;
  const named = words.map((word) => `Name LIKE ${soqlContaining(word)}`).join(' AND ');
  return `WHERE ${named} ORDER BY LastModifiedDate DESC LIMIT ${mostFound}`;
}
