import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import { defaultSettings, type IntakeSettings } from '../domain/intake/settings';
import { assetTypes } from '../domain/request-fields';
import type { SettingsStore } from '../usecases/ports/settings';
import { conditionally } from './storage-conflict';

const entityName = 'settings';
const key = 'intake';

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
const stored = z.object({ name: z.string(), version: z.number().int(), document });

type Stored = { readonly name: string; readonly version: number; readonly document: unknown };

/** The settings in Forge storage: the current document under one key, and every version under its own. */
export const settingsStore: SettingsStore = {
  async read() {
    const found = await kvs.entity<unknown>(entityName).get(key);
    return found === undefined ? defaultSettings : stored.parse(found).document;
  },
  async save(settings) {
    const { version } = settings;
    if (version === 1) return first(settings);
    const conditions = new Filter<Stored>().and('version', FilterConditions.equalTo(version - 1));
    return conditionally(() =>
      kvs
        .transact()
        .set(key, storedAs(key, settings), { entityName, conditions })
        .set(versionKey(version), storedAs(versionKey(version), settings), { entityName })
        .execute(),
    );
  },
};

const versionKey = (version: number) => `${key}:${version}`;

function storedAs(name: string, settings: IntakeSettings): Stored {
  return { name, version: settings.version, document: document.parse(settings) };
}

/** Conditions need a document that exists, so the first one takes the key. */
async function first(settings: IntakeSettings): Promise<'stored' | 'conflict'> {
  const entity = kvs.entity<Stored>(entityName);
  const result = await conditionally(() =>
    entity.set(key, storedAs(key, settings), { keyPolicy: 'FAIL_IF_EXISTS' }),
  );
  if (result === 'stored') await entity.set(versionKey(1), storedAs(versionKey(1), settings));
  return result;
}
