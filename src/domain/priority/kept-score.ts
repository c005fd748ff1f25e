import type { Estimate, PartName } from './estimate';
import type { Score, ScoreInputs } from './score';

/** A score as it was computed last, and the inputs to compute it again without asking anybody. */
export type KeptScore = Omit<Score, 'parts'> & {
  /** Points that count and points that are possible, by part; not rounded. */
  readonly parts: Readonly<Record<PartName, Estimate>>;
  readonly inputs: Omit<ScoreInputs, 'calendar'>;
};

/** What is kept of a score. */
export function keptScore(
  { parts, ...rest }: Score,
  { calendar: _, ...inputs }: ScoreInputs,
): KeptScore {
  const exact = (name: PartName) =>
    parts.find(({ part }) => part === name)?.exact ?? { min: 0, max: 0 };
  return {
    ...rest,
    inputs,
    parts: {
      deal: exact('deal'),
      urgency: exact('urgency'),
      reuse: exact('reuse'),
      goals: exact('goals'),
      risk: exact('risk'),
    },
  };
}
