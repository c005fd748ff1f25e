import type { DemoStep } from './step';

/** A request of the demo company: what the form was filled in with, and what happened to it since. */
export type DemoRequest = {
  readonly by: string;
  readonly summary: string;
  readonly role: string;
  readonly assetType: string;
  readonly purpose: string;
  /** Needed-by date in days from the start of the demo. */
  readonly neededIn: number;
  readonly notes: string;
  readonly useCase?: string;
  readonly evidence?: string;
  readonly industry?: readonly string[];
  /** Name of a deal in `opportunities.ts`. */
  readonly deal?: string;
  readonly reuse?: string;
  readonly goals?: readonly string[];
  /** Answers to what the asset type asks, by the question's name. */
  readonly answers?: Readonly<Record<string, string | number>>;
  readonly steps: readonly DemoStep[];
};
