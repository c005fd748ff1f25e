/** Something wrong with a workflow that somebody wants to save, as the validation resource reports it. */
export interface WorkflowProblem {
  readonly code: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly type: 'RULE' | 'STATUS' | 'STATUS_LAYOUT' | 'STATUS_MAPPING' | 'TRANSITION' | 'WORKFLOW';
  readonly elementReference?: {
    readonly ruleId?: string;
    readonly statusReference?: string;
    readonly transitionId?: string;
  };
}

/** An error; warnings are none of the emulator's business. */
export function problem(
  type: WorkflowProblem['type'],
  code: string,
  message: string,
  elementReference?: WorkflowProblem['elementReference'],
): WorkflowProblem {
  const element = elementReference === undefined ? {} : { elementReference };
  return { type, code, message, level: 'ERROR', ...element };
}
