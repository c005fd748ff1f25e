import type { CallValue } from '../../src/contract/calls';

type Purpose = CallValue<'getRequestForm'>['purpose'];

/** A request that the form is opened for. */
export type Completing = Extract<Purpose, { kind: 'completing' }>;

/** Names of the people who wait for an answer: who asked, or who sent the request back without a word. */
export function askers({ asked }: Completing): readonly string[] {
  if (asked === undefined) return [];
  const names = asked.questions.map(({ by }) => by);
  return names.length > 0 ? [...new Set(names)] : asked.by === undefined ? [] : [asked.by];
}

/** Whether a person waits for an answer. */
export function isAsked(purpose: Completing): boolean {
  return askers(purpose).length > 0;
}

/** The word on the button that sends the form. */
export function sendWords(purpose: Purpose): string {
  if (purpose.kind !== 'completing') return 'Send request';
  return isAsked(purpose) ? 'Answer and send again' : 'Send again';
}
