import { z } from 'zod';
import { getJson } from '../../http/request';

export const fieldSchema = z.object({
  type: z.string(),
  items: z.string().optional(),
  system: z.string().optional(),
  custom: z.string().optional(),
});
export type FieldSchema = z.infer<typeof fieldSchema>;

const field = z.object({
  id: z.string(),
  name: z.string(),
  custom: z.boolean(),
  orderable: z.boolean().optional(),
  navigable: z.boolean().optional(),
  clauseNames: z.array(z.string()).optional(),
  schema: fieldSchema.optional(),
});
export type Field = z.infer<typeof field>;

let once: Promise<readonly Field[]> | undefined;

/** The key is no field of the REST resource, but lists show and sort by it. */
const KEY: Field = { id: 'issuekey', name: 'Key', custom: false, clauseNames: ['key'] };

async function loadFields(): Promise<readonly Field[]> {
  const found = await getJson('/rest/api/3/field', z.array(field));
  return found.some(({ id }) => id === KEY.id) ? found : [KEY, ...found];
}

/** Every field of the site; asked anew after a while on a page, as fields rarely come and go. */
export function listFields(): Promise<readonly Field[]> {
  once ??= loadFields().finally(() => {
    setTimeout(() => {
      once = undefined;
    }, 10_000);
  });
  return once;
}

const allowedValue = z.object({
  id: z.string().optional(),
  value: z.string().optional(),
  name: z.string().optional(),
  key: z.string().optional(),
  disabled: z.boolean().optional(),
});

/** What createmeta, editmeta and transitions say of one field. */
export const fieldMeta = z.object({
  fieldId: z.string().optional(),
  key: z.string().optional(),
  name: z.string(),
  required: z.boolean(),
  schema: fieldSchema,
  operations: z.array(z.string()).optional(),
  allowedValues: z.array(allowedValue).optional(),
  hasDefaultValue: z.boolean().optional(),
  defaultValue: z.unknown().optional(),
  description: z.string().nullish(),
});
export type FieldMeta = z.infer<typeof fieldMeta>;
