import { route } from '@forge/api';
import { z } from 'zod';
import { dealFields, type JiraCrm } from '../domain/crm/settings';
import type { NamedDeal } from '../domain/priority/opportunity';
import type { DealReadings } from '../usecases/ports/opportunities';
import { notRead } from './crm/deal-failure';
import { readInBatches, readings, longer, type BatchReading } from './crm/read-in-batches';
import { withoutName } from './crm/without-name';
import { jiraFailure } from './jira-deal-failure';
import { readHistories } from './jira-opportunity-histories';
import {
  fieldIds,
  goneField,
  opportunityIssue,
  opportunityOf,
  type OpportunityIssue,
} from './opportunity-codec';
import { allDealFields } from './opportunity-search';
import { unexpected, type Send } from './product-request';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
const batchSize = 100;

const page = z.object({
  issues: z.array(z.unknown()),
  issueErrors: z.array(z.object({ errorMessage: z.string().default('') })).default([]),
});

/**
 * Reads deals by their keys: one with a single call, many by a hundred and their histories together. Jira being
 * busy or down is told of the deals; a person's missing consent is thrown, as the platform asks for it.
 */
export async function readOpportunities(
  send: Send,
  crm: JiraCrm,
  keys: readonly string[],
): Promise<DealReadings> {
  if (new Set(keys).size <= 1) return readInBatches(keys, 1, ([key]) => readOne(send, crm, key));
  const issues = new Map<string, OpportunityIssue>();
  const first = await readInBatches(keys, batchSize, (batch) =>
    readBatch(send, crm, batch, issues),
  );
  return withHistories(send, crm, first, issues);
}

async function readOne(send: Send, crm: JiraCrm, key = ''): Promise<BatchReading> {
  try {
    const path = route`/rest/api/3/issue/${key}?fields=*all&expand=names,changelog`;
    const reply = await send('GET', path);
    if ([400, 401, 403, 404].includes(reply.status)) return { kind: 'read', deals: new Map() };
    if (reply.status !== 200) throw unexpected('Reading an opportunity', reply);
    const issue = opportunityIssue(reply.body, crm);
    const deals = issue === undefined ? [] : [[key, dealOf(issue, crm)] as const];
    return { kind: 'read', deals: new Map(deals) };
  } catch (error) {
    return { kind: 'failed', failure: jiraFailure(error) };
  }
}

/** Deals of a batch without their histories, which are read for all batches together. */
async function readBatch(
  send: Send,
  crm: JiraCrm,
  keys: readonly string[],
  issues: Map<string, OpportunityIssue>,
): Promise<BatchReading> {
  try {
    const reply = await send('POST', route`/rest/api/3/issue/bulkfetch`, {
      issueIdsOrKeys: keys,
      fields: fieldsOf(crm),
      expand: ['names'],
    });
    if (reply.status !== 200) throw unexpected('Reading opportunities', reply);
    const { issues: bodies, issueErrors } = page.parse(reply.body);
    const read = bodies.map((body) => issueOf(body, crm)).filter((issue) => issue !== undefined);
    const deals = new Map(read.map((issue) => [issue.key, dealOf(issue, crm)]));
    for (const issue of read) if (keys.includes(issue.key)) issues.set(issue.key, issue);
    const isPartial = issueErrors.some(({ errorMessage }) => !notThere.test(errorMessage));
    const isMoved = read.some(({ key }) => !keys.includes(key));
    if (!isPartial && !isMoved) return { kind: 'read', deals };
    return await withOthers(send, crm, deals, keys);
  } catch (error) {
    return { kind: 'failed', failure: jiraFailure(error) };
  }
}

/** What Jira says of an issue that is not there; any other error may pass, or concerns one answer's size. */
const notThere = /does not exist/i;

/** Issues that have another key now, or that Jira left out of a large answer, are read one by one. */
async function withOthers(
  send: Send,
  crm: JiraCrm,
  deals: ReadonlyMap<string, NamedDeal>,
  keys: readonly string[],
): Promise<BatchReading> {
  const all = new Map(deals);
  for (const key of keys.filter((each) => !deals.has(each))) {
    const reading = await readOne(send, crm, key);
    if (reading.kind === 'failed') return reading;
    for (const [read, deal] of reading.deals) all.set(read, deal);
  }
  return { kind: 'read', deals: all };
}

/** One broken issue of an answer leaves the others readable. */
function issueOf(body: unknown, crm: JiraCrm): OpportunityIssue | undefined {
  try {
    return opportunityIssue(body, crm);
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** The mapped fields; all of them while one is still found by its name. */
function fieldsOf({ fields }: JiraCrm): readonly string[] {
  const mapped = dealFields.map((field) => fields[field]?.id);
  const known = mapped.filter((id) => id !== undefined);
  if (known.length < mapped.length) return allDealFields;
  return ['summary', 'issuetype', 'updated', ...known];
}

function dealOf(issue: OpportunityIssue, crm: JiraCrm): NamedDeal {
  const field = goneField(issue, crm);
  if (field !== undefined) return notRead(issue.key, { problem: 'mapping', field });
  return { kind: 'known', opportunity: withoutName(opportunityOf(issue, crm)) };
}

/** Pushed close dates join the deals; where they cannot be read for now, the deals wait for them. */
async function withHistories(
  send: Send,
  crm: JiraCrm,
  { deals, retryAfterSeconds }: DealReadings,
  issues: ReadonlyMap<string, OpportunityIssue>,
): Promise<DealReadings> {
  const known = [...issues.values()].filter(({ key }) => deals.get(key)?.kind === 'known');
  const closeDates = known.flatMap((issue) => fieldIds(issue, crm, 'closeDate'));
  const past = await readHistories(send, known, [...new Set(closeDates)]);
  if (past.kind === 'failed') {
    const waiting = known.map(({ key }) => [key, notRead(key, past.failure)] as const);
    const wait = longer(retryAfterSeconds, past.failure.retryAfterSeconds);
    return readings(new Map([...deals, ...waiting]), wait);
  }
  const counted = known.map((issue): [string, NamedDeal] => {
    const opportunity = withoutName(opportunityOf(issue, crm, past.histories.get(issue.id) ?? []));
    return [issue.key, { kind: 'known', opportunity }];
  });
  return readings(new Map([...deals, ...counted]), retryAfterSeconds);
}
