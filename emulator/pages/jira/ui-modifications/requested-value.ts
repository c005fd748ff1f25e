import { z } from 'zod';
import { getJson } from '../../http/request';
import { user } from '../api/user';
import type { FieldMeta } from '../api/field';
import { draftOf, type Choice, type Draft } from '../fields/draft';
import type { ValueKind } from './modifiable-field';

/** What an app wants a field to hold, or why Jira does not take it. */
export type RequestedDraft = { readonly draft: Draft } | { readonly problem: string };

const document = z.looseObject({
  version: z.literal(1),
  type: z.literal('doc'),
  content: z.array(z.unknown()),
});
const date = z.iso.date().nullable();
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/)
  .refine((value) => !Number.isNaN(Date.parse(value)))
  .nullable();
const ids = z.array(z.string());

const text = (value: string): RequestedDraft => ({ draft: { form: 'text', text: value } });
const choices = (chosen: readonly Choice[]): RequestedDraft => ({
  draft: { form: 'choices', choices: chosen },
});
const wrong = (wanted: string): RequestedDraft => ({ problem: `The value must be ${wanted}.` });

const two = (value: number): string => String(value).padStart(2, '0');

/** What a date and time box of the browser takes, in the browser's own zone. */
function localMoment(value: string): string {
  const at = new Date(value);
  const day = `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function written(kind: ValueKind, value: unknown): RequestedDraft {
  switch (kind) {
    case 'document': {
      const parsed = document.safeParse(value);
      return parsed.success
        ? { draft: draftOf('paragraph', parsed.data) }
        : wrong('a document in the Atlassian Document Format');
    }
    case 'number': {
      const parsed = z.number().nullable().safeParse(value);
      return parsed.success ? text(parsed.data?.toString() ?? '') : wrong('a number or null');
    }
    case 'date': {
      const parsed = date.safeParse(value);
      return parsed.success ? text(parsed.data ?? '') : wrong('a date, yyyy-MM-dd, or null');
    }
    case 'moment': {
      const parsed = moment.safeParse(value);
      if (!parsed.success) return wrong('a time, YYYY-MM-DDThh:mmTZD, or null');
      return text(parsed.data === null ? '' : localMoment(parsed.data));
    }
    default: {
      const parsed = z.string().safeParse(value);
      return parsed.success ? text(parsed.data) : wrong('a text');
    }
  }
}

/** Choices of the field by their ids, those that are hidden from people among them. */
function offered(meta: FieldMeta, wanted: readonly string[]): RequestedDraft {
  const found: Choice[] = [];
  for (const id of wanted) {
    const option = meta.allowedValues?.find((each) => each.id === id);
    if (option === undefined) return { problem: `There is no option with the id '${id}'.` };
    found.push({ value: id, label: option.value ?? option.name ?? id });
  }
  return choices(found);
}

async function people(accountIds: readonly string[]): Promise<RequestedDraft> {
  const found: Choice[] = [];
  for (const accountId of accountIds) {
    try {
      const path = `/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
      const who = await getJson(path, user);
      found.push({ value: who.accountId, label: who.displayName });
    } catch {
      return { problem: `There is no user with the account id '${accountId}'.` };
    }
  }
  return choices(found);
}

/** One id, or a list of ids; undefined where a value is neither. Priority and issue type take no null. */
export function requestedIds(kind: ValueKind, value: unknown): readonly string[] | undefined {
  switch (kind) {
    case 'options':
    case 'named-options':
    case 'users':
    case 'labels':
      return ids.safeParse(value).data;
    case 'named':
      return typeof value === 'string' ? [value] : undefined;
    case 'option':
    case 'user':
      if (value === null) return [];
      return typeof value === 'string' ? [value] : undefined;
    default:
      return undefined;
  }
}

/** Reads what `setValue()` was given for a field of the kind. */
export async function requestedDraft(
  kind: ValueKind,
  meta: FieldMeta,
  value: unknown,
): Promise<RequestedDraft> {
  switch (kind) {
    case 'text':
    case 'document':
    case 'number':
    case 'date':
    case 'moment':
      return written(kind, value);
    default: {
      const wanted = requestedIds(kind, value);
      if (wanted === undefined) return wrong(kind.endsWith('s') ? 'a list of ids' : 'an id');
      if (kind === 'labels') return choices(wanted.map((label) => ({ value: label, label })));
      return kind === 'user' || kind === 'users' ? people(wanted) : offered(meta, wanted);
    }
  }
}
