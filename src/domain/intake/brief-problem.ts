import type { BriefField } from './brief-rule';

/** One thing that is wrong with a brief. */
export type BriefProblem = {
  readonly field: BriefField;
  /** Name of the field in Jira. */
  readonly name: string;
  readonly problem: 'missing' | 'past' | 'unknown' | 'invalid';
  /** A sentence for the input field. */
  readonly message: string;
};
