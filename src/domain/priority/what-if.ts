import type { ScoreInputs } from './score';

/** Inputs as they would be, and the condition in words: "deadline evidence is added". */
export type WhatIf = {
  readonly condition: string;
  readonly inputs: ScoreInputs;
  /**
   * `mend`: somebody can do it now, and nothing of the request changes. `change`: the request would be another
   * one, which is information and no advice. `loss`: time brings it.
   */
  readonly kind: 'mend' | 'change' | 'loss';
  /** The input is missing and was filled in at its best. */
  readonly atBest: boolean;
};
