import { z } from 'zod';
import type { Site } from '../../site';
import { fields, type FieldRecord } from '../model/field';
import { NotModelled } from '../not-modelled';

const withSuggestions = z.looseObject({
  searchSuggestions: z.union([
    z.object({ function: z.string() }),
    z.object({ expression: z.string() }),
  ]),
});

const answered = z.array(
  z.union([
    z.string().transform((value) => ({ value, label: value })),
    z.object({ value: z.string(), label: z.string() }),
  ]),
);

/** A value that may be offered for a field in a query. */
export interface AppSuggestion {
  readonly value: string;
  readonly label: string;
}

/**
 * What the app offers for its field while a person types a query; undefined for a field without suggestions of
 * its own. A function that fails, or answers something else, offers nothing.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/#search-suggestions
 */
export async function appSuggestions(
  site: Site,
  fieldName: string,
  query: string,
  accountId: string | undefined,
): Promise<readonly AppSuggestion[] | undefined> {
  const field = fields(site).find((one) => one.forge !== undefined && isNamed(one, fieldName));
  const module = field?.forge === undefined ? undefined : site.app.module(field.forge.moduleKey);
  const declared = withSuggestions.safeParse(module?.properties).data?.searchSuggestions;
  if (field === undefined || module === undefined || declared === undefined) return undefined;
  if ('expression' in declared) {
    throw new NotModelled(`the Jira expression for search suggestions of ${module.key}`);
  }
  const result = await site.functions.invoke({
    functionKey: declared.function,
    moduleKey: module.key,
    payload: {
      fieldId: field.id,
      fieldType: field.schema.custom,
      fieldName: field.name,
      query,
      user: { accountId },
      context: { cloudId: site.cloudId },
    },
    ...(accountId === undefined ? {} : { accountId }),
  });
  return result.ok ? (answered.safeParse(result.value).data ?? []) : [];
}

/** A field is named by its name, its id, or `cf[10010]`, in any case. */
function isNamed({ id, name, schema }: FieldRecord, asked: string): boolean {
  const names = [id, name, `cf[${schema.customId ?? ''}]`].map((each) => each.toLowerCase());
  return names.includes(asked.replaceAll('"', '').toLowerCase());
}
