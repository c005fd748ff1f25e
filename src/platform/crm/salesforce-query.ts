import { z } from 'zod';
import type { DealFailure } from './deal-failure';
import { salesforceVersion, type SalesforceSession } from './salesforce-session';

const page = z.object({
  records: z.array(z.unknown()),
  nextRecordsUrl: z.string().startsWith('/services/data/').optional(),
});

export type Rows =
  | { readonly kind: 'rows'; readonly rows: readonly unknown[] }
  | { readonly kind: 'failed'; readonly failure: DealFailure };

const broken: DealFailure = { problem: 'unavailable', stops: false };

/** All rows of a query, of as many pages as it has. */
export async function salesforceQuery(session: SalesforceSession, soql: string): Promise<Rows> {
  const rows: unknown[] = [];
  let path: string | undefined =
    `/services/data/${salesforceVersion}/query?q=${encodeURIComponent(soql)}`;
  while (path !== undefined) {
    const answer = await session.get(path);
    if (answer.kind === 'failed') return answer;
    const read = page.safeParse(answer.body);
    if (!read.success) return { kind: 'failed', failure: broken };
    rows.push(...read.data.records);
    path = read.data.nextRecordsUrl;
  }
  return { kind: 'rows', rows };
}
