/** Lowest and highest that the known inputs allow; equal when nothing is missing. */
export type Estimate = { readonly min: number; readonly max: number };

export const exactly = (value: number): Estimate => ({ min: value, max: value });

/** The smallest estimate that holds both. */
export function either(a: Estimate, b: Estimate): Estimate {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

/** One of the five parts of a score: a share of its points, and what it rests on. */
export type Part = {
  readonly name: string;
  /** The most points this part can give. */
  readonly of: number;
  /** Share of the points, 0 to 1. The minimum counts. */
  readonly share: Estimate;
  /** What the points rest on, in words a salesperson uses. */
  readonly input: string;
  readonly source: string;
  /** Key of the issue the input was read from. */
  readonly sourceKey?: string;
  /** ISO instant of the input. */
  readonly asOf?: string;
  readonly missing: boolean;
  /** Keys of the opportunities whose figures `input` tells: only for those who may see them all. */
  readonly tellsDeals?: readonly string[];
};
