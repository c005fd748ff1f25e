import type { TriageCycle } from '../domain/triage/triage-cycle';
import { refused, type Outcome, type Refusal } from './outcome';
import { ProductFailure } from './ports/product-failure';
import type { TriageChange, TriageRecords } from './ports/triage-records';

/** What shall be stored, or why nothing is; `done` with a value when there is nothing to store. */
export type PlannedChange<Value> =
  | { readonly kind: 'change'; readonly change: TriageChange; readonly value: Value }
  | Outcome<Value>;

const mostTries = 8;

/**
 * Changes what is kept of the weekly triage. `plan` gets what is stored and is asked again when somebody was
 * faster, so that no change is lost and none is made twice.
 */
export async function changeTriage<Value>(
  triage: TriageRecords,
  plan: (cycle: TriageCycle) => Promise<PlannedChange<Value>>,
): Promise<Outcome<Value>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const planned = await plan(await triage.cycle());
    if (planned.kind !== 'change') return planned;
    if ((await triage.store(planned.change)) === 'stored') {
      return { kind: 'done', value: planned.value };
    }
  }
  throw new ProductFailure('busy', 'The weekly triage is in demand', 1);
}

export const noSuchMeeting: Refusal = refused(
  'not-found',
  'There is no such meeting. Reload the page to see those that there are.',
);
