import type { DataAnswer } from './data-answer';
import type { Org } from './org';
import { SalesforceError } from './salesforce-error';

/** What a step is answered that another step took back, or that was never reached. */
export const HALTED: DataAnswer = {
  status: 400,
  body: [
    {
      errorCode: 'PROCESSING_HALTED',
      message:
        'The transaction was rolled back since another operation in the same transaction failed.',
    },
  ],
};

class RolledBack extends Error {
  constructor(readonly answers: readonly DataAnswer[]) {
    super('A step of the transaction failed.');
  }
}

/** Does the work in one transaction, which a failed step takes back when all or none was asked for. */
export function allOrNothing(org: Org, all: boolean, work: () => readonly DataAnswer[]) {
  try {
    const answers = org.site.database.transaction(() => {
      const made = work();
      if (all && made.some((answer) => answer.status >= 400)) throw new RolledBack(made);
      return made;
    });
    return { answers, halted: false };
  } catch (error) {
    if (error instanceof RolledBack) return { answers: error.answers, halted: true };
    throw error;
  }
}

/** The answer of one step; a refusal is an answer as well. */
export function attempt(work: () => DataAnswer): DataAnswer {
  try {
    return work();
  } catch (error) {
    if (error instanceof SalesforceError) return { status: error.status, body: [error.entry] };
    throw error;
  }
}
