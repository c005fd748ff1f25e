import { z } from 'zod';
import { assetTypes } from '../domain/request-fields';
import { call } from './call';
import { preset, question, workCalendar } from './intake';
import { setupPlan } from './setup';

const leadTimes = z.record(z.enum(assetTypes), z.number());

const intakeSettings = z.object({
  /** 0 until something was saved; every saved change raises it. */
  version: z.number().int(),
  calendar: workCalendar,
  /** Business days by asset type. */
  leadTimes,
  questions: z.array(question).readonly(),
  presets: z.array(preset).readonly(),
});

/** What admins decide about the intake. */
export const getSettings = call(['setup'], z.object({}), intakeSettings);

/** Ceilings of the parser lie far above those of `settingsProblems`, which says each with a sentence. */
const words = z.string().trim().max(1_000);
const many = 1_000;

const chosen = z.object({
  calendar: z.object({
    timeZone: words,
    workingDays: z.array(z.number()).max(many),
    holidays: z.array(z.object({ date: words, name: words })).max(many),
  }),
  leadTimes,
  questions: z
    .array(question.extend({ name: words, hint: words, options: z.array(words).max(many) }))
    .max(many),
  presets: z.array(preset).max(many),
});

/**
 * Saves settings over the version that the page opened, and starts the set-up run that brings Jira in line
 * with them. `fields` of a refusal are paths: `questions.0.name`, `calendar.holidays.2.date`,
 * `leadTimes.Deck`, `presets.Deck`.
 */
export const saveSettings = call(
  ['setup'],
  chosen.extend({ version: z.number().int().min(0) }),
  z.object({ settings: intakeSettings, plan: setupPlan }),
);
