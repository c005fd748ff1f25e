import type { CallInput } from '../../src/contract/calls';
import { requestTransitions, type TransitionName } from '../../src/domain/request-workflow';

export type Decision = CallInput<'decideTriage'>['decision'];

/** What the requester is told beside the reason, as `decideTriage` takes it. */
export type DecisionDetails = Pick<
  CallInput<'decideTriage'>,
  'reasonCode' | 'alternativeAssetId' | 'until'
>;

type DecisionWords = {
  /** Workflow transition that the decision takes; its name is the word on the button. */
  readonly transition: TransitionName;
  /** What the reason is asked with; a decision without a question needs no reason. */
  readonly question: string | null;
};

export const decisionWords: Readonly<Record<Decision, DecisionWords>> = {
  accept: { transition: 'Accept', question: null },
  'ask-for-info': { transition: 'Ask for info', question: 'What do you need to know?' },
  defer: { transition: 'Defer', question: 'Why later?' },
  decline: { transition: 'Decline', question: 'Why is it not made?' },
};

const all: readonly Decision[] = ['accept', 'ask-for-info', 'defer', 'decline'];

/** Whether the request goes off the board, with a reason that is counted. */
export function turnsAway(decision: Decision): decision is 'defer' | 'decline' {
  return decision === 'defer' || decision === 'decline';
}

/** The decisions that the workflow allows in a status. */
export function decisionsIn(status: string): readonly Decision[] {
  return all.filter((decision) =>
    requestTransitions.some(
      ({ name, from }) => name === decisionWords[decision].transition && from === status,
    ),
  );
}
