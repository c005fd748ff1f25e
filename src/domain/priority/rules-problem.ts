/** Something that keeps rules from being published. */
export type RulesProblem = {
  /** Path of the value: `weights.deal`, `stages.2.winRate`, `efforts.S.factor`, `goals.list.0.name`. */
  readonly field: string;
  /** A sentence for its input field. */
  readonly message: string;
};

/** The sentence of a value's path when it holds; nothing otherwise. */
export function problemIf(
  isWrong: boolean,
  field: string,
  message: string,
): readonly RulesProblem[] {
  return isWrong ? [{ field, message }] : [];
}

/** Whether a number lies within bounds; what is no number does not. */
export function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** A share that is no share, with its sentence. */
export function shareProblem(share: number, field: string): readonly RulesProblem[] {
  return problemIf(!isWithin(share, 0, 1), field, 'Give 0 to 100 percent.');
}
