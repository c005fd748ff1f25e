import { listOf } from '../sentence';
import { requestStatuses, type StatusName, type TransitionName } from '../request-workflow';
import type { Arrival, ArrivalEvent } from './arrival';
import { briefRefusal } from './brief';
import type { BriefProblem } from './brief-problem';
import { formName } from './form-name';

/** What a sweep knows of a request. */
export type SweepInput = {
  readonly event: ArrivalEvent;
  readonly status: string;
  readonly problems: readonly BriefProblem[];
  /** Absent on the first sweep. */
  readonly arrival: Arrival | undefined;
};

export type SweepDecision =
  | { readonly kind: 'leave' }
  /** It was asked and waits for its requester: only the register learns what it lacks by now. */
  | { readonly kind: 'note' }
  /** Finished, so nothing is asked; when it is opened again, it still has to pass. */
  | { readonly kind: 'remember' }
  /** The brief is complete: it may be scored and decided. */
  | { readonly kind: 'admit' }
  /** Back to the requester with one comment; by no transition when it waits for information already. */
  | { readonly kind: 'ask'; readonly by: TransitionName | undefined };

const entry: StatusName = 'Submitted';
const waiting: StatusName = 'Needs info';

/**
 * Judges a request by its brief, whichever road it came by. Work that was admitted is not thrown back when
 * an answer is lost later, unless it was moved away and back; what is finished stays so.
 */
export function sweep({ event, status, problems, arrival }: SweepInput): SweepDecision {
  const state = arrival?.state.is;
  if (status === waiting && state === 'asked') return { kind: 'note' };
  if (problems.length === 0) {
    if (state === 'admitted' || (status === waiting && state !== undefined))
      return { kind: 'leave' };
    return { kind: 'admit' };
  }
  if (status === entry) return { kind: 'ask', by: 'Ask for info' };
  if (state === 'asking') return back(status);
  const isNew = event === 'moved' || (event === 'created' && state === undefined);
  if (isFinished(status)) return finished(isNew, state);
  if (status === waiting) return waits(isNew, state);
  // Nobody who was asked gets past the checks, so what stands further on has gone around them.
  return isNew || state === 'asked' || state === 'unjudged' ? back(status) : { kind: 'leave' };
}

type State = Arrival['state']['is'] | undefined;

function finished(isNew: boolean, state: State): SweepDecision {
  const mayBeForgotten = state === undefined || state === 'admitted';
  return isNew && mayBeForgotten ? { kind: 'remember' } : { kind: 'leave' };
}

function waits(isNew: boolean, state: State): SweepDecision {
  const isUnasked = state === 'unjudged' || isNew;
  return isUnasked ? back(waiting) : { kind: 'leave' };
}

function back(status: string): SweepDecision {
  return { kind: 'ask', by: status === waiting ? undefined : 'Return to intake' };
}

function isFinished(status: string): boolean {
  return requestStatuses.some(({ name, category }) => name === status && category === 'DONE');
}

/** The comment of an incident: what is missing in words. The count keeps the comments of incidents apart. */
export function askingText(problems: readonly BriefProblem[], incident: number): string {
  const again = incident > 1 ? ` We ask again (${incident}).` : '';
  return `This request cannot be prioritised yet. ${briefRefusal(problems, spokenName)}${again} The form has the rest of your answers:`;
}

function spokenName(problem: BriefProblem): string {
  return problem.problem === 'past' ? `${formName(problem)} date` : formName(problem);
}

/** Names of the fields that a register row lists. */
export function missingNames(problems: readonly BriefProblem[]): readonly string[] {
  return [...new Set(problems.map(formName))];
}

/** Why there is no score yet, for whoever asks for it. */
export function unscoredSentence(problems: readonly BriefProblem[]): string {
  return `There is no score yet: ${listOf(missingNames(problems))} must be filled in first.`;
}
