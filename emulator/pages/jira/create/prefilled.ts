import { findUsers } from '../api/user';
import type { FieldMeta } from '../api/field';
import type { Drafts, FormField } from '../fields/field-form';
import { modifiableType, type ValueKind } from '../ui-modifications/modifiable-field';
import { requestedDraft } from '../ui-modifications/requested-value';

/** Values that an app asks the create dialog to start with, by field id. */
export type Prefilled = Readonly<Record<string, unknown>>;

const kindOf = ({ schema }: FieldMeta): ValueKind | undefined =>
  schema.system === 'environment' ? 'document' : modifiableType(schema)?.kind;

/** An option may be named by its word in place of its id. */
function optionId({ allowedValues = [] }: FieldMeta, value: unknown): unknown {
  const named = allowedValues.find((each) => each.value === value || each.name === value);
  return allowedValues.some(({ id }) => id === value) ? value : (named?.id ?? value);
}

/** A person may be named by full name or e-mail in place of the account id. */
async function accountId(value: unknown): Promise<unknown> {
  if (typeof value !== 'string') return value;
  const [found] = await findUsers(value);
  return found?.accountId ?? value;
}

async function idsOf(kind: ValueKind, meta: FieldMeta, value: unknown): Promise<unknown> {
  if (Array.isArray(value) && kind !== 'labels') {
    return Promise.all(value.map((each: unknown) => idsOf(kind, meta, each)));
  }
  switch (kind) {
    case 'user':
    case 'users':
      return accountId(value);
    case 'named':
    case 'option':
    case 'options':
    case 'named-options':
      return optionId(meta, value);
    default:
      return value;
  }
}

/**
 * What the form starts with. A value that the form has no field for, or that does not fit its field, is left
 * out, and the browser's console says so.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/jira-api-bridge/createIssueModal/
 */
export async function prefilledDrafts(
  fields: readonly FormField[],
  values: Prefilled,
): Promise<Drafts> {
  const found = await Promise.all(
    Object.entries(values).map(async ([id, value]) => {
      if (value === undefined) return [];
      const field = fields.find((each) => each.id === id);
      const kind = field === undefined ? undefined : kindOf(field.meta);
      if (field === undefined || kind === undefined) {
        console.warn(`The create dialog cannot start with a value for '${id}'.`);
        return [];
      }
      const wanted = await idsOf(kind, field.meta, value);
      const requested = await requestedDraft(kind, field.meta, wanted);
      if ('draft' in requested) return [[id, requested.draft] as const];
      console.warn(
        `The create dialog does not start with the value for '${id}'.`,
        requested.problem,
      );
      return [];
    }),
  );
  return Object.fromEntries(found.flat());
}
