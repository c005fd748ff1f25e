import fc from 'fast-check';
import type { Opportunity } from '../../../src/domain/priority/opportunity';
import { mondayToFriday } from '../../../src/domain/calendar';
import type { ScoreInputs } from '../../../src/domain/priority/score';
import { efforts, enablementGoals, reuseLevels } from '../../../src/domain/request-fields';
import { addDays } from '../../../src/domain/calendar';

export const now = '2026-11-23T09:00:00.000Z';

const day = fc.integer({ min: -60, max: 120 }).map((days) => addDays('2026-11-23', days));
const instant = fc.nat(200).map((days) => `${addDays('2026-11-23', -days)}T08:00:00.000Z`);
export const openStage = fc.constantFrom('Prospecting', 'Qualification', 'Proposal', 'Negotiation');

/** An opportunity with every field filled in. */
export const fullOpportunity: fc.Arbitrary<Required<Opportunity>> = fc.record({
  key: fc.constant('OPP-1'),
  amount: fc.double({ min: 0, max: 5_000_000, noNaN: true }),
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'GBP'),
  stage: fc.oneof(openStage, fc.constantFrom('Closed won', 'Closed lost')),
  closeDate: day,
  updated: instant,
  pushes: fc.nat(5),
  pipeline: fc.constant('default'),
  address: fc.constant('/browse/OPP-1'),
});

/** Inputs of a request with every field filled in. */
export const fullInputs = fc.record({
  now: fc.constant(now),
  submitted: instant,
  calendar: fc.constant(mondayToFriday),
  usual: fc.constantFrom(4, 8, 15, 20).map((days) => ({ min: days, max: days })),
  neededBy: day,
  deadlineEvidence: fc.constant('RFP letter'),
  reuse: fc.constantFrom(...reuseLevels),
  goals: fc.subarray([...enablementGoals], { minLength: 1 }),
  effort: fc.constantFrom(...efforts),
  deal: fc.oneof(
    fc.constant({ kind: 'none' } as const),
    fullOpportunity.map((opportunity) => ({ kind: 'known', opportunity }) as const),
  ),
  replaces: fc.record({ assetId: fc.constant('AD-1'), expires: day }),
}) satisfies fc.Arbitrary<ScoreInputs>;

export type FullInputs = typeof fullInputs extends fc.Arbitrary<infer Inputs> ? Inputs : never;

const clearable = ['neededBy', 'deadlineEvidence', 'reuse', 'effort'] as const;
const dealFields = ['amount', 'currency', 'stage', 'closeDate'] as const;

/** Full inputs, and the same with some of them missing. */
export const partlyMissing = fc
  .record({
    full: fullInputs,
    cleared: fc.subarray([...clearable]),
    withoutType: fc.boolean(),
    withoutGoals: fc.boolean(),
    clearedDeal: fc.subarray([...dealFields]),
    unknownDeal: fc.boolean(),
  })
  .map(({ full, cleared, withoutType, withoutGoals, clearedDeal, unknownDeal }) => ({
    full,
    partial: {
      ...without(full, cleared),
      usual: withoutType ? { min: 4, max: 20 } : full.usual,
      goals: withoutGoals ? [] : full.goals,
      deal: unknownDeal ? unknown(full) : dealWithout(full, clearedDeal),
    } satisfies ScoreInputs,
  }));

function without(full: FullInputs, cleared: readonly (typeof clearable)[number][]) {
  const kept = Object.entries(full).filter(([key]) => !cleared.some((field) => field === key));
  const { now: at, submitted, calendar, replaces } = full;
  const optional: Partial<FullInputs> = Object.fromEntries(kept);
  return { ...optional, now: at, submitted, calendar, replaces };
}

function unknown({ deal }: FullInputs): ScoreInputs['deal'] {
  return deal.kind === 'none' ? deal : { kind: 'unknown', reference: 'OPP-1' };
}

function dealWithout(
  { deal }: FullInputs,
  cleared: readonly (typeof dealFields)[number][],
): ScoreInputs['deal'] {
  if (deal.kind === 'none') return deal;
  const { key, updated, pushes } = deal.opportunity;
  const kept: Partial<Opportunity> = Object.fromEntries(
    Object.entries(deal.opportunity).filter(([name]) => !cleared.some((field) => field === name)),
  );
  return { kind: 'known', opportunity: { ...kept, key, updated, pushes } };
}
