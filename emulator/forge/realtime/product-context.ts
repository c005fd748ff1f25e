import { z } from 'zod';
import type { Extension } from '../surface-context';

/** `Jira`, `Confluence` and `Bitbucket` of `@forge/realtime`: what a channel can be limited to. */
export const productProperty = z.enum([
  'board',
  'issue',
  'project',
  'content',
  'space',
  'repository',
  'pullRequest',
]);

export type ProductProperty = z.output<typeof productProperty>;

/** The surface that a channel belongs to unless told otherwise: a module on one issue, page or board. */
export interface RealtimeContext {
  readonly moduleKey: string;
  readonly extension: Extension;
}

const identified = z.union([
  z.object({ id: z.union([z.string(), z.number()]) }).transform(({ id }) => String(id)),
  z.object({ key: z.string() }).transform(({ key }) => key),
]);

/** The id (or key, where the surface names no id) of a product object that the surface is shown on. */
export function idOf(
  { extension }: RealtimeContext,
  property: ProductProperty,
): string | undefined {
  return identified.safeParse(extension[property]).data;
}

/**
 * The part of a channel's name that comes from the product: by default the module and all it is shown on,
 * with `contextOverrides` only the properties that they list, without the module
 * (https://developer.atlassian.com/platform/forge/realtime/authorizing-realtime-channels/).
 */
export function scopeOf(
  context: RealtimeContext,
  overrides: readonly ProductProperty[] | undefined,
): string {
  const listed = [...new Set(overrides ?? productProperty.options)].sort();
  const objects = listed.map((property) => [property, idOf(context, property)]);
  return JSON.stringify({ module: overrides === undefined ? context.moduleKey : '', objects });
}
