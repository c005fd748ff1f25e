import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { ScoreRun } from '../domain/priority/score-run';
import type { ScoreRuns } from '../usecases/ports/score-runs';
import { conditionally } from './storage-conflict';

const entityName = 'settings';
const key = 'score-run';

const count = z.number().int();

const stored = z.object({
  name: z.literal(key),
  version: count,
  document: z.object({
    schemaVersion: z.literal(1),
    runId: z.string(),
    reason: z.enum(['rules', 'nightly', 'crm', 'settings']),
    rulesVersion: count,
    state: z.enum(['queued', 'running', 'done', 'failed']),
    total: count,
    done: count,
    moved: count,
    changes: z.array(
      z.object({
        issueId: z.string(),
        issueKey: z.string(),
        before: z.number(),
        after: z.number(),
      }),
    ),
    at: z.iso.datetime(),
  }),
});

type Stored = z.infer<typeof stored>;

/** The latest run in Forge storage: one document, locked by its revision. */
export const scoreRuns: ScoreRuns = {
  async find() {
    const found = await kvs.entity<unknown>(entityName).get(key);
    if (found === undefined) return undefined;
    const { version, document } = stored.parse(found);
    return { run: runOf(document), revision: version };
  },
  store(run, revision) {
    const version = (revision ?? 0) + 1;
    const next = stored.parse({ name: key, version, document: { schemaVersion: 1, ...run } });
    return conditionally(() => (revision === undefined ? first(next) : over(next, revision)));
  },
};

async function first(next: Stored): Promise<void> {
  await kvs.entity<Stored>(entityName).set(key, next, { keyPolicy: 'FAIL_IF_EXISTS' });
}

async function over(next: Stored, revision: number): Promise<void> {
  const conditions = new Filter<Stored>().and('version', FilterConditions.equalTo(revision));
  await kvs.transact().set(key, next, { entityName, conditions }).execute();
}

function runOf({ schemaVersion: _, ...run }: z.infer<typeof stored>['document']): ScoreRun {
  return run;
}
