import { z } from 'zod';
import { NotModelled } from '../../not-modelled';
import type { ValueScope } from './field-codec';

const declared = z.looseObject({
  edit: z.looseObject({ parser: z.looseObject({ expression: z.string() }) }),
});

/**
 * Ends the edit of a field with 501 where Jira would let the manifest's `edit.parser` turn a text into a value.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/#parser
 */
export function requireNoParser(input: unknown, { site, field }: ValueScope): void {
  const texts = Array.isArray(input) ? input : [input];
  if (field.forge === undefined || !texts.some((each) => typeof each === 'string')) return;
  const module = site.app.module(field.forge.moduleKey);
  if (!declared.safeParse(module?.properties).success) return;
  throw new NotModelled(`edit.parser of the module ${field.forge.moduleKey}`);
}
