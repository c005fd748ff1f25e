import { z } from 'zod';
import type { DocumentNode } from './document-node';

const text = z.string();
const extension = z.looseObject({ extensionType: text, extensionKey: text });
const card = z
  .looseObject({})
  .refine(({ url, data }) => typeof url === 'string' || data !== undefined);
const stated = z.looseObject({ localId: text, state: text });
const file = z.looseObject({ type: z.enum(['link', 'file']), id: text, collection: text });
const external = z.looseObject({ type: z.literal('external'), url: text });
const panel = ['info', 'note', 'tip', 'warning', 'error', 'success', 'custom'] as const;
const percent = z.number().min(0).max(100);

/** Attributes without which a node means nothing, after the JSON schema of `@atlaskit/adf-schema`. */
const NEEDED: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['heading', z.looseObject({ level: z.number().min(1).max(6) })],
  ['panel', z.looseObject({ panelType: z.enum(panel) })],
  ['mention', z.looseObject({ id: text })],
  ['emoji', z.looseObject({ shortName: text })],
  ['date', z.looseObject({ timestamp: text.min(1) })],
  ['status', z.looseObject({ text: text.min(1), color: text })],
  ['placeholder', z.looseObject({ text })],
  ['taskList', z.looseObject({ localId: text })],
  ['taskItem', z.looseObject({ localId: text, state: z.enum(['TODO', 'DONE']) })],
  ['decisionList', z.looseObject({ localId: text })],
  ['decisionItem', stated],
  ['media', z.union([file, external])],
  ['mediaInline', z.looseObject({ id: text, collection: text })],
  ['inlineCard', card],
  ['blockCard', card],
  ['embedCard', z.looseObject({ url: text, layout: text })],
  ['layoutColumn', z.looseObject({ width: percent })],
  ['extension', extension],
  ['bodiedExtension', extension],
  ['inlineExtension', extension],
  ['orderedList', z.looseObject({ order: z.number().min(0).optional() })],
]);

/** What is wrong with the attributes of a node itself, in words; undefined where all is well. */
export function attributeFault({ type, attrs = {} }: DocumentNode): string | undefined {
  const checked = NEEDED.get(type)?.safeParse(attrs);
  if (checked === undefined || checked.success) return undefined;
  const name = checked.error.issues[0]?.path.map(String)[0];
  if (name === undefined) return `${type} without what it shows`;
  return attrs[name] === undefined ? `${type} without ${name}` : `${type} with a wrong ${name}`;
}
