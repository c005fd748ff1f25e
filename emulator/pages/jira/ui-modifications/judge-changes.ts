import { z } from 'zod';
import type { Draft } from '../fields/draft';
import type { FormField } from '../fields/field-form';
import type { FieldLook } from './field-look';
import type { ModifiableForm } from './form-state';
import { hidesOptions, modifiableType, type ModifiableType } from './modifiable-field';
import { requestedDraft, requestedIds } from './requested-value';

/** What an app asked for by setters, field by field. */
export type RequestedChanges = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Errors in the shapes that `onError` documents. */
export type ModificationError =
  | {
      readonly type: 'FIELD_VALIDATION_FAILED';
      readonly fieldId: string;
      readonly fieldType: string;
      readonly method: string;
      readonly message: string;
    }
  | {
      readonly type: 'APPLY_CHANGES_FOR_UNREGISTERED_FIELD';
      readonly fieldId: string;
      readonly fieldType: string;
      readonly message: string;
    }
  | { readonly type: 'SCREENTABS_VALIDATION_FAILED'; readonly message: string };

export interface JudgedChanges {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly looks: Readonly<Record<string, FieldLook>>;
  readonly errors: readonly ModificationError[];
}

export interface ChangeRules {
  /** Fields that the app announced for this run; nothing else may change. */
  readonly registered: ReadonlySet<string>;
  /** Most ids in one update; the create dialog has no such limit. */
  readonly maxIds?: number;
}

/** Unique accounts that all setters of one run may name together. */
const MAX_ACCOUNTS = 90;

const METHODS: Readonly<Record<string, string>> = {
  fieldName: 'setName',
  description: 'setDescription',
  isVisible: 'setVisible',
  isReadOnly: 'setReadOnly',
  isRequired: 'setRequired',
  value: 'setValue',
  optionsVisibility: 'setOptionsVisibility',
};

const optionsRule = z.object({ options: z.array(z.string()), isVisible: z.boolean() });

/** A setter that was taken, or why it was not. */
type Verdict =
  { readonly look: FieldLook } | { readonly draft: Draft } | { readonly problem: string };

/**
 * Checks what an app asked for. Setters that are refused change nothing and are told to `onError`; the
 * others hold.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-jira-bridge/uiModifications/#error-handling
 */
export async function judgeChanges(
  form: ModifiableForm,
  changes: RequestedChanges,
  rules: ChangeRules,
): Promise<JudgedChanges> {
  const drafts: Record<string, Draft> = {};
  const looks: Record<string, FieldLook> = {};
  const errors: ModificationError[] = [];
  const accounts = new Set<string>();
  for (const [fieldId, setters] of Object.entries(changes)) {
    const field = form.fields.find(({ id }) => id === fieldId);
    const type = field === undefined ? undefined : modifiableType(field.meta.schema);
    if (field === undefined || type === undefined) continue;
    if (!rules.registered.has(fieldId)) {
      errors.push(unregistered(fieldId, type));
      continue;
    }
    for (const [property, value] of Object.entries(setters)) {
      const verdict = await judge({ field, type, property, value, rules, accounts });
      if ('look' in verdict) looks[fieldId] = { ...looks[fieldId], ...verdict.look };
      else if ('draft' in verdict) drafts[fieldId] = verdict.draft;
      else errors.push(refused(fieldId, type, property, verdict.problem));
    }
  }
  return { drafts, looks, errors };
}

interface Setter {
  readonly field: FormField;
  readonly type: ModifiableType;
  readonly property: string;
  readonly value: unknown;
  readonly rules: ChangeRules;
  /** Accounts that this run has named so far. */
  readonly accounts: Set<string>;
}

const boolean = (value: unknown, look: (is: boolean) => FieldLook): Verdict =>
  typeof value === 'boolean' ? { look: look(value) } : { problem: 'The value must be a boolean.' };
const text = (value: unknown, look: (is: string) => FieldLook): Verdict =>
  typeof value === 'string' ? { look: look(value) } : { problem: 'The value must be a text.' };

async function judge(setter: Setter): Promise<Verdict> {
  const { field, property, value } = setter;
  switch (property) {
    case 'fieldName':
      return text(value, (name) => ({ name }));
    case 'description':
      return text(value, (description) => ({ description }));
    case 'isVisible':
      return boolean(value, (isVisible) => ({ isVisible }));
    case 'isReadOnly':
      return boolean(value, (isReadOnly) => ({ isReadOnly }));
    case 'isRequired':
      if (value === false && field.meta.required) {
        return { problem: 'A field that is required by system configuration stays required.' };
      }
      return boolean(value, (isRequired) => ({ isRequired }));
    case 'optionsVisibility':
      return judgeOptions(setter);
    case 'value':
      return judgeValue(setter);
    default:
      return { problem: `There is no property '${property}'.` };
  }
}

function judgeOptions({ type, value, rules }: Setter): Verdict {
  if (!hidesOptions(type)) return { problem: 'The field has no options to hide.' };
  const rule = optionsRule.safeParse(value);
  if (!rule.success) return { problem: 'The options must be a list of ids.' };
  if (rule.data.options.length > (rules.maxIds ?? Infinity)) return tooMany(rules);
  return { look: { optionsVisibility: rule.data } };
}

async function judgeValue({ field, type, value, rules, accounts }: Setter): Promise<Verdict> {
  const wanted = requestedIds(type.kind, value) ?? [];
  if (type.kind === 'user' || type.kind === 'users') {
    for (const accountId of wanted) accounts.add(accountId);
    if (accounts.size > MAX_ACCOUNTS) {
      return { problem: `One update can name ${String(MAX_ACCOUNTS)} accounts at most.` };
    }
  } else if (type.kind !== 'labels' && wanted.length > (rules.maxIds ?? Infinity)) {
    return tooMany(rules);
  }
  return requestedDraft(type.kind, field.meta, value);
}

const tooMany = ({ maxIds }: ChangeRules): Verdict => ({
  problem: `One update can name ${String(maxIds)} ids at most.`,
});

const refused = (
  fieldId: string,
  { fieldType }: ModifiableType,
  property: string,
  message: string,
): ModificationError => ({
  type: 'FIELD_VALIDATION_FAILED',
  fieldId,
  fieldType,
  method: METHODS[property] ?? property,
  message,
});

const unregistered = (fieldId: string, { fieldType }: ModifiableType): ModificationError => ({
  type: 'APPLY_CHANGES_FOR_UNREGISTERED_FIELD',
  fieldId,
  fieldType,
  message: `The field '${fieldId}' is not among the fields that the app has registered.`,
});
