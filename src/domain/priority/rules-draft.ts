import type { ChosenRules, Publishing } from './rules';

/** Rules that an admin works on; one for all admins, so that nobody publishes past another. */
export type RulesDraft = {
  /** Counts the times that it was kept. */
  readonly revision: number;
  /** Version of the rules that it was begun from. */
  readonly basedOn: number;
  readonly rules: ChosenRules;
  /** Who kept it last. */
  readonly kept: Publishing;
};
