import { z } from 'zod';
import { rulesSections } from '../domain/priority/rules-section';
import { call } from './call';
import { durations } from './intake';
import { chosenRules } from './chosen-rules';

const publishing = z.object({
  /** Name of the person. */
  by: z.string(),
  at: z.iso.datetime(),
});

const rulesVersion = z.object({
  version: z.number().int(),
  rules: chosenRules,
  /** Absent on version 1, which nobody published. */
  published: publishing.optional(),
});

const rulesDraft = z.object({
  /** What a save of it names, to be not written over another's. */
  revision: z.number().int(),
  rules: chosenRules,
  kept: publishing,
  /** Version that it was begun from; its changes are put onto the rules in force. */
  basedOn: z.number().int(),
  /** Parts that a version published since has changed as well. */
  disputed: z.array(z.enum(rulesSections)).readonly(),
});

/** The rules of the score: in force, before that, and the draft that admins work on. */
export const getPriorityRules = call(
  ['setup'],
  z.object({}),
  z.object({
    /** The latest versions; the first is in force. */
    versions: z.array(rulesVersion).readonly(),
    /** 0 until a draft was kept. */
    draftRevision: z.number().int(),
    /** Absent while there is none that differs from the rules in force. */
    draft: rulesDraft.optional(),
    /** ISO date of the desk: no rate is of a later day. */
    today: z.iso.date(),
    durations,
  }),
);

/**
 * Keeps a draft over the revision that the page opened; it may hold what is not good yet. A draft that says the
 * same as the rules in force is no draft any more.
 */
export const saveRulesDraft = call(
  ['setup'],
  z.object({
    rules: chosenRules,
    basedOn: z.number().int().min(1),
    revision: z.number().int().min(0),
  }),
  z.object({ revision: z.number().int() }),
);

const standing = z.object({
  /** Place among all requests, from 1. */
  rank: z.number().int(),
  total: z.number().int(),
});

const mover = z.object({
  issueId: z.string(),
  issueKey: z.string(),
  title: z.string(),
  before: standing,
  after: standing,
});

/** What rules would change if they were published now. Writes nothing. `fields` of a refusal are paths. */
export const replayRules = call(
  ['setup'],
  z.object({ rules: chosenRules }),
  z.object({
    requests: z.number().int(),
    up: z.number().int(),
    down: z.number().int(),
    changed: z.number().int(),
    /** The farthest moved first; 500 at most. */
    movers: z.array(mover).readonly(),
  }),
);

/**
 * Publishes rules over the version that the page opened, and starts the run that scores all open requests by
 * them. `fields` of a refusal are paths: `weights.deal`, `stages.2.winRate`, `currencies.rates.4.code`.
 */
export const publishRules = call(
  ['setup'],
  z.object({ rules: chosenRules, version: z.number().int().min(1) }),
  z.object({ version: z.number().int() }),
);

const scoreRun = z.object({
  runId: z.string(),
  reason: z.enum(['rules', 'nightly', 'crm', 'settings']),
  rulesVersion: z.number().int(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  /** Open requests to score; 0 until they were counted. */
  total: z.number().int(),
  done: z.number().int(),
  moved: z.number().int(),
  /** The largest changes first. Empty while the run is under way. */
  changes: z
    .array(
      z.object({
        issueId: z.string(),
        issueKey: z.string(),
        before: z.number().int(),
        after: z.number().int(),
      }),
    )
    .readonly(),
  at: z.iso.datetime(),
});

/** The latest scoring of all open requests; absent before the first one. */
export const getScoreRun = call(['setup'], z.object({}), z.object({ run: scoreRun.optional() }));
