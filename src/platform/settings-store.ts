import { z } from 'zod';
import { defaultSettings, type IntakeSettings } from '../domain/intake/settings';
import { assetTypes } from '../domain/request-fields';
import type { SettingsStore } from '../usecases/ports/settings';
import { versionedDocument } from './versioned-document';

const leadTimes = z.record(z.enum(assetTypes), z.number());

const document = z.object({
  schemaVersion: z.literal(1),
  version: z.number().int(),
  calendar: z.object({
    timeZone: z.string(),
    workingDays: z.array(z.number().int()),
    holidays: z.array(z.object({ date: z.iso.date(), name: z.string() })),
  }),
  leadTimes,
  questions: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      hint: z.string(),
      kind: z.enum(['select', 'text', 'paragraph', 'number']),
      options: z.array(z.string()),
    }),
  ),
  presets: z.array(
    z.object({
      assetType: z.enum(assetTypes),
      questions: z.array(z.object({ key: z.string(), mandatory: z.boolean() })),
    }),
  ),
});
const documents = versionedDocument<IntakeSettings>('intake', document, defaultSettings);

/** The settings of the intake in Forge storage, every version of them. */
export const settingsStore: SettingsStore = { read: documents.read, save: documents.save };
