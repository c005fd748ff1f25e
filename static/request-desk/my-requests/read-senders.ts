import { z } from 'zod';
import { sentBackBy } from '../../../src/domain/intake/asked';
import { askJira } from '../../bridge/product';

const author = z
  .object({ accountId: z.string(), displayName: z.string(), accountType: z.string().optional() })
  .nullish();

const changedField = z
  .object({ field: z.string(), toString: z.unknown() })
  .transform(({ field, toString: to }) => ({ field, to: typeof to === 'string' ? to : '' }));

const changedIssues = z.object({
  issues: z.array(
    z.object({
      id: z.coerce.string(),
      changelog: z
        .object({
          histories: z.array(
            z.object({ author, created: z.string(), items: z.array(changedField) }),
          ),
        })
        .default({ histories: [] }),
    }),
  ),
});

type Histories = z.output<typeof changedIssues>['issues'][number]['changelog']['histories'];

function movesOf(histories: Histories) {
  return histories.flatMap(({ author: by, created, items }) =>
    items
      .filter(({ field }) => field === 'status')
      .map(({ to }) => ({
        ...(by ? { by: { ...by, isApp: by.accountType === 'app' } } : {}),
        at: created,
        to,
      })),
  );
}

/** Issues whose changes are read at once. */
const most = 50;

/**
 * Names of the people who sent requests back, by issue id, in one search as the person. Without an answer
 * nobody is named: the list is of use all the same.
 */
export async function readSenders(
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (issueIds.length === 0) return new Map();
  const body = {
    jql: `id IN (${issueIds.slice(0, most).join(', ')})`,
    fields: ['status'],
    expand: 'changelog',
    maxResults: most,
  };
  const found = await askJira(
    { path: '/rest/api/3/search/jql', method: 'POST', body },
    changedIssues,
  );
  if (!found.ok) return new Map();
  return new Map(
    found.value.issues.flatMap(({ id, changelog }) => {
      const sender = sentBackBy({ moves: movesOf(changelog.histories) });
      return sender === undefined ? [] : [[id, sender.displayName] as const];
    }),
  );
}
