/** Lowest and highest that the known inputs allow; equal when nothing is missing. */
export type Estimate = { readonly min: number; readonly max: number };

export const exactly = (value: number): Estimate => ({ min: value, max: value });

/** The smallest estimate that holds both. */
export function either(a: Estimate, b: Estimate): Estimate {
  return { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
}

/** One of the five parts of a score, by its weight's name. */
export type PartName = 'deal' | 'urgency' | 'reuse' | 'goals' | 'risk';

/** One of the five parts of a score: a share of its points, and what it rests on. */
export type Part = {
  readonly part: PartName;
  /** What people call it. */
  readonly name: string;
  /** The most points this part can give. */
  readonly of: number;
  /** Share of the points, 0 to 1. The minimum counts. */
  readonly share: Estimate;
  /** What the points rest on, in words a salesperson uses. */
  readonly input: string;
  readonly source: string;
  /** Where the input is read: a path of the Jira site or an address of the CRM. */
  readonly sourceAddress?: string;
  /** ISO instant of the input. */
  readonly asOf?: string;
  readonly missing: boolean;
  /** What somebody should look at: a closed deal, a date that was asked for too late. */
  readonly flags: readonly string[];
  /** Keys of the opportunities whose figures `input` and `flags` tell: only for those who may see them all. */
  readonly tellsDeals?: readonly string[];
};
