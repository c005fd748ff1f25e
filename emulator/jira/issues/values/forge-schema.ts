import Ajv, { type ValidateFunction } from 'ajv';
import { z } from 'zod';
import type { ValueScope } from './field-codec';

const declared = z.looseObject({ schema: z.record(z.string(), z.unknown()) });

// Keywords of Jira, `searchAlias` and `searchType`, are no errors. Formats are not checked.
const ajv = new Ajv({ strict: false, validateFormats: false });
const compiled = new WeakMap<object, ValidateFunction>();

function validator(properties: Readonly<Record<string, unknown>>): ValidateFunction | undefined {
  const known = compiled.get(properties);
  if (known !== undefined) return known;
  const parsed = declared.safeParse(properties);
  if (!parsed.success) return undefined;
  const made = ajv.compile(parsed.data.schema);
  compiled.set(properties, made);
  return made;
}

/**
 * Why the manifest's `schema` of a field of objects refuses a value, undefined where it passes or there is none.
 * Throws Error for a schema that is none.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/#object-type
 */
export function schemaRefusal(value: unknown, { site, field }: ValueScope): string | undefined {
  const module = site.app.module(field.forge?.moduleKey ?? '');
  const validate = field.schema.type === 'object' && module && validator(module.properties);
  if (!validate || validate(value)) return undefined;
  return `The value of the field ${field.id} does not match its schema: ${ajv.errorsText(validate.errors, { dataVar: 'value' })}.`;
}
