import type { Answer } from '../../src/contract/answer';
import type { AllOutcomes } from '../../src/contract/triage';

/** What became of a change of many requests. */
export type AllResult = {
  readonly done: readonly string[];
  /** Why the others were not changed, by issue id. */
  readonly notDone: ReadonlyMap<string, string>;
};

/** As many requests go with one call. */
const mostAtOnce = 50;

/** What those are told that no outcome has a sentence for. */
const failed = 'Something went wrong on our side. Look at the request before you try again.';
const left = 'Not tried yet: Atlassian asked to wait. Try again in a minute.';

/**
 * Changes many requests, some of them with each call. Those that time did not suffice for go again, as long as
 * each call gets something done; a call that is refused or lost ends it.
 * @param onPart hears what each call has changed
 */
export async function runAll(
  issueIds: readonly string[],
  send: (issueIds: string[]) => Promise<Answer<{ outcomes: AllOutcomes }>>,
  onPart: (done: readonly string[]) => void,
): Promise<AllResult> {
  const done: string[] = [];
  const notDone = new Map<string, string>();
  let waiting = [...issueIds];
  while (waiting.length > 0) {
    const now = waiting.slice(0, mostAtOnce);
    const answer = await send(now);
    if (!answer.ok) {
      for (const id of waiting) notDone.set(id, answer.error.message);
      break;
    }
    const { outcomes } = answer.value;
    const changed = outcomes.filter(({ kind }) => kind === 'done').map(({ issueId }) => issueId);
    done.push(...changed);
    onPart(changed);
    for (const outcome of outcomes) note(outcome, notDone);
    const again = outcomes.filter(({ kind }) => kind === 'left').map(({ issueId }) => issueId);
    waiting = [...again, ...waiting.slice(mostAtOnce)];
    if (again.length === outcomes.length) {
      for (const id of waiting) notDone.set(id, left);
      break;
    }
  }
  return { done, notDone };
}

function note(outcome: AllOutcomes[number], notDone: Map<string, string>): void {
  switch (outcome.kind) {
    case 'refused':
      notDone.set(outcome.issueId, outcome.message);
      return;
    case 'failed':
      notDone.set(outcome.issueId, failed);
      return;
    case 'done':
    case 'left':
      return;
    default:
      outcome satisfies never;
  }
}
