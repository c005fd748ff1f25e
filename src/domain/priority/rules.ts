import { efforts, enablementGoals, type Effort, type OwningTeam } from '../request-fields';
import type { CurrencyTable } from './currency';
import { defaultCurrencies } from './default-currencies';
import type { StageRule } from './stage';

/** The most points that each part can give; together 100. */
export type Weights = {
  readonly deal: number;
  readonly urgency: number;
  readonly reuse: number;
  readonly goals: number;
  readonly risk: number;
};

/** How far a deal's record is trusted that is not older and not pushed oftener than this. */
export type ConfidenceTier = {
  readonly days: number;
  readonly pushes: number;
  readonly share: number;
};

/** Share of the urgency points for so many business days of slack or fewer. */
export type UrgencyBand = { readonly upToSlack: number; readonly share: number };

/** A level of the reuse rubric and what it means, in the words that raters compare with. */
export type ReuseAnchor = { readonly level: number; readonly anchor: string };

/** A goal of the quarter and the points that it is worth. */
export type Goal = { readonly name: string; readonly points: number };

/** What a size means: the factor of the score, and the days that the capacity line counts. */
export type EffortRule = { readonly factor: number; readonly days: number };

/**
 * The rules of the priority score: one versioned document. A published version never changes, so that a score
 * can be explained by the rules it was made under.
 */
export type PriorityRules = {
  readonly schemaVersion: 1;
  readonly version: number;
  readonly weights: Weights;
  /** In the base currency: where the curve of the expected value bends, and the value that gives all points. */
  readonly expectedValue: { readonly knee: number; readonly top: number };
  /** Historical win rates by stage, never the salesperson's own probability. */
  readonly stages: readonly StageRule[];
  readonly confidence: { readonly tiers: readonly ConfidenceTier[]; readonly otherwise: number };
  readonly urgency: {
    /** From the least slack to the most. */
    readonly bands: readonly UrgencyBand[];
    readonly otherwise: number;
    /** Most that counts without deadline evidence. */
    readonly withoutEvidence: number;
    /** Most that counts when the date could not be kept on the day it was asked for. */
    readonly lateAsk: number;
  };
  readonly reuse: readonly ReuseAnchor[];
  /** `quarter` is `2026-Q4`; more goals than `counted` say less, not more. */
  readonly goals: {
    readonly quarter: string;
    readonly counted: number;
    readonly list: readonly Goal[];
  };
  readonly efforts: Readonly<Record<Effort, EffortRule>>;
  /** Points for every full week since the submission after the first ones. */
  readonly waiting: { readonly pointsPerWeek: number; readonly freeWeeks: number };
  readonly currencies: CurrencyTable;
  /** Working days that each team has for requests in a week. */
  readonly capacity: Readonly<Record<OwningTeam, number>>;
  /** Absent on rule version 1, which nobody published. */
  readonly published?: Publishing;
};

/** Who published a version of the rules, and when. */
export type Publishing = {
  readonly accountId: string;
  /** ISO instant */
  readonly at: string;
};

/** What an admin edits; version and publishing are given when it is published. */
export type ChosenRules = Omit<PriorityRules, 'schemaVersion' | 'version' | 'published'>;

/** Goals of the quarter by name, in their order. */
export function goalNames({ goals }: ChosenRules): readonly string[] {
  return goals.list.map(({ name }) => name);
}

/** What was chosen in a version of the rules. */
export function chosenOf({
  schemaVersion: _schema,
  version: _version,
  published: _published,
  ...rules
}: PriorityRules): ChosenRules {
  return rules;
}

const chosen: ChosenRules = {
  weights: { deal: 30, urgency: 25, reuse: 20, goals: 20, risk: 5 },
  expectedValue: { knee: 10_000, top: 1_000_000 },
  stages: [
    { stage: 'Prospecting', winRate: 0.1 },
    { stage: 'Qualification', winRate: 0.25 },
    { stage: 'Proposal', winRate: 0.4 },
    { stage: 'Negotiation', winRate: 0.6 },
    { stage: 'Closed won', winRate: 1, closed: true },
    { stage: 'Closed lost', winRate: 0, closed: true },
  ],
  confidence: {
    tiers: [
      { days: 14, pushes: 1, share: 1 },
      { days: 45, pushes: 2, share: 0.8 },
    ],
    otherwise: 0.5,
  },
  urgency: {
    bands: [
      { upToSlack: 0, share: 1 },
      { upToSlack: 3, share: 0.85 },
      { upToSlack: 5, share: 0.7 },
      { upToSlack: 10, share: 0.5 },
      { upToSlack: 20, share: 0.25 },
    ],
    otherwise: 0.1,
    withoutEvidence: 0.5,
    lateAsk: 0.7,
  },
  reuse: [
    { level: 0, anchor: 'Nobody else will use it.' },
    { level: 1, anchor: 'One deal.' },
    { level: 2, anchor: 'One account, in several meetings.' },
    { level: 3, anchor: 'One industry or one stage of the sale.' },
    { level: 4, anchor: 'Several industries.' },
    { level: 5, anchor: 'The core pitch: every salesperson.' },
  ],
  goals: {
    quarter: '2026-Q4',
    counted: 3,
    list: enablementGoals.map((name) => ({ name, points: 1 })),
  },
  efforts: {
    S: { factor: 1, days: 1 },
    M: { factor: 0.9, days: 3 },
    L: { factor: 0.8, days: 7 },
    XL: { factor: 0.7, days: 15 },
  },
  waiting: { pointsPerWeek: 2, freeWeeks: 1 },
  currencies: defaultCurrencies,
  capacity: { Marketing: 15, 'Pre-Sales': 5, Delivery: 5 },
};

/** The size that counts while nobody has set the effort: the one with the smallest factor. */
export function smallestFactor({ efforts: rules }: PriorityRules): Effort {
  return efforts.reduce((least, size) => (rules[size].factor < rules[least].factor ? size : least));
}

/** Rule version 1, with which every desk starts. */
export const defaultRules: PriorityRules = { schemaVersion: 1, version: 1, ...chosen };
