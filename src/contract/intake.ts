import { z } from 'zod';
import { assetTypes } from '../domain/request-fields';

/** A further question and its Jira field's words. */
export const question = z.object({
  key: z.string(),
  name: z.string(),
  hint: z.string(),
  kind: z.enum(['select', 'text', 'paragraph', 'number']),
  options: z.array(z.string()).readonly(),
});

/** Which questions an asset type asks, in order. */
export const preset = z.object({
  assetType: z.enum(assetTypes),
  questions: z.array(z.object({ key: z.string(), mandatory: z.boolean() })).readonly(),
});

const duration = z.object({
  /** Business days that half of the requests do not exceed. */
  p50: z.number().int(),
  /** Business days that 85 of 100 requests do not exceed. */
  p85: z.number().int(),
  /** How many requests of the type were delivered, of those that are looked at. */
  delivered: z.number().int(),
  /** `lead-time` until enough were delivered: the configured lead time. */
  source: z.enum(['delivered', 'lead-time', 'unread']),
});

/** How long each asset type takes, from the submission to the delivery. */
export const durations = z.record(z.enum(assetTypes), duration);

/** When the desk works. */
export const workCalendar = z.object({
  /** IANA name, `Europe/Berlin`. */
  timeZone: z.string(),
  /** ISO weekdays, 1 is Monday. */
  workingDays: z.array(z.number().int().min(1).max(7)).readonly(),
  holidays: z.array(z.object({ date: z.iso.date(), name: z.string() })).readonly(),
});
