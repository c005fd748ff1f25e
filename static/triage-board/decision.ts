import type { CallInput } from '../../src/contract/calls';
import { requestTransitions, type TransitionName } from '../../src/domain/request-workflow';

export type Decision = CallInput<'decideTriage'>['decision'];

type DecisionWords = {
  /** Workflow transition that the decision takes; its name is the word on the button. */
  readonly transition: TransitionName;
  /** What the reason is asked with; a decision without a question needs no reason. */
  readonly question: string | null;
};

export const decisionWords: Readonly<Record<Decision, DecisionWords>> = {
  accept: { transition: 'Accept', question: null },
  'ask-for-info': { transition: 'Ask for info', question: 'What do you need to know?' },
  defer: { transition: 'Defer', question: 'Why later, and when is it looked at again?' },
  decline: { transition: 'Decline', question: 'Why is it not made?' },
};

const all: readonly Decision[] = ['accept', 'ask-for-info', 'defer', 'decline'];

/** The decisions that the workflow allows in a status. */
export function decisionsIn(status: string): readonly Decision[] {
  return all.filter((decision) =>
    requestTransitions.some(
      ({ name, from }) => name === decisionWords[decision].transition && from === status,
    ),
  );
}
