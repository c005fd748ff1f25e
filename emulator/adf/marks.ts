import { z } from 'zod';
import type { DocumentNode } from './document-node';

const colour = z.looseObject({ color: z.string().regex(/^#[0-9a-fA-F]{6}$/) });
const nothing = z.looseObject({});

/** The marks that there are, with the attributes that they need. */
const MARKS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['strong', nothing],
  ['em', nothing],
  ['underline', nothing],
  ['strike', nothing],
  ['code', nothing],
  ['link', z.looseObject({ href: z.string() })],
  ['subsup', z.looseObject({ type: z.enum(['sub', 'sup']) })],
  ['textColor', colour],
  ['backgroundColor', colour],
  ['annotation', z.looseObject({ id: z.string(), annotationType: z.literal('inlineComment') })],
  ['alignment', z.looseObject({ align: z.enum(['center', 'end']) })],
  ['indentation', z.looseObject({ level: z.number().min(1).max(6) })],
  ['fontSize', z.looseObject({ fontSize: z.literal('small') })],
  ['breakout', z.looseObject({ mode: z.enum(['wide', 'full-width']) })],
  ['border', z.looseObject({ size: z.number().min(1).max(3), color: z.string() })],
  ['dataConsumer', z.looseObject({ sources: z.array(z.string()) })],
  ['fragment', z.looseObject({ localId: z.string() })],
]);

const BESIDE_CODE = new Set(['code', 'link', 'annotation']);

/** What is wrong with the marks of a node itself, in words; undefined where all is well. */
export function markFault({ type, marks = [] }: DocumentNode): string | undefined {
  for (const mark of marks) {
    const needed = MARKS.get(mark.type);
    if (needed === undefined) return `the mark ${mark.type}, which does not exist`;
    if (!needed.safeParse(mark.attrs ?? {}).success) return `a mark ${mark.type} that says nothing`;
  }
  const names = marks.map((mark) => mark.type);
  const other = names.includes('code') ? names.find((name) => !BESIDE_CODE.has(name)) : undefined;
  return other === undefined ? undefined : `${type} marked as both code and ${other}`;
}
