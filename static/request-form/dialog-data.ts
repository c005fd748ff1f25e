import { z } from 'zod';
import type { DialogData } from '../../src/domain/intake/dialog';
import { assetTypes } from '../../src/domain/request-fields';

const when = z.union([z.literal('always'), z.object({ id: z.string(), is: z.array(z.string()) })]);

const dialogData = z.object({
  schemaVersion: z.literal(1),
  fields: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      hint: z.string(),
      kind: z.enum(['text', 'paragraph', 'select', 'number', 'multi-select', 'date']),
      shown: when,
      required: when,
    }),
  ),
  assetType: z.string(),
  calendar: z.object({
    timeZone: z.string(),
    workingDays: z.array(z.int().min(1).max(7)).min(1),
    holidays: z.array(z.object({ date: z.string(), name: z.string() })),
  }),
  leadTimes: z.record(z.enum(assetTypes), z.number()),
  preset: z.object({ id: z.string(), option: z.string() }).optional(),
});

type Modification = { readonly data?: string };

/** What the set-up stored for the dialog; nothing when it is not there or another version's. */
export function readDialogData(modifications: readonly Modification[]): DialogData | undefined {
  for (const { data } of modifications) {
    const parsed = dialogData.safeParse(jsonOf(data ?? ''));
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
