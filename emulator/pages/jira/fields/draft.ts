import { z } from 'zod';
import { adfDocument } from '../../adf/adf-node';
import { documentText } from '../../adf/document-text';
import { textDocument } from '../../adf/text-document';
import type { FieldKind } from './field-kind';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What an editor holds while a person works on it: written text, or what was picked. */
export type Draft =
  | {
      readonly form: 'text';
      readonly text: string;
      /** The document that the text was read from, kept whole until somebody writes. */
      readonly document?: unknown;
    }
  | { readonly form: 'choices'; readonly choices: readonly Choice[] };

const CHOICES: readonly FieldKind[] = ['select', 'multi-select', 'user', 'users', 'labels'];

const choosable = z.union([
  z.string().transform((label) => ({ value: label, label })),
  z
    .object({ accountId: z.string(), displayName: z.string() })
    .transform((who) => ({ value: who.accountId, label: who.displayName })),
  z
    .object({ id: z.string(), value: z.string().optional(), name: z.string().optional() })
    .transform((option) => ({
      value: option.id,
      label: option.value ?? option.name ?? option.id,
    })),
]);

function choicesOf(value: unknown): readonly Choice[] {
  if (Array.isArray(value)) return value.flatMap(choicesOf);
  const parsed = choosable.safeParse(value);
  return parsed.success ? [parsed.data] : [];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const document = adfDocument(value);
  return document === undefined ? '' : documentText(document);
}

/** The draft of a field value as the REST resource gives it. */
export function draftOf(kind: FieldKind, value: unknown): Draft {
  if (CHOICES.includes(kind)) return { form: 'choices', choices: choicesOf(value) };
  const text = textOf(value);
  return adfDocument(value) === undefined
    ? { form: 'text', text }
    : { form: 'text', text, document: value };
}

export function isEmpty(draft: Draft): boolean {
  return draft.form === 'text' ? draft.text.trim() === '' : draft.choices.length === 0;
}

function writtenValue(kind: FieldKind, text: string): unknown {
  if (text.trim() === '') return null;
  if (kind === 'number') return Number(text);
  if (kind === 'paragraph') return textDocument(text);
  return kind === 'moment' ? new Date(text).toISOString().replace('Z', '+0000') : text.trim();
}

function chosenValue(kind: FieldKind, choices: readonly Choice[]): unknown {
  switch (kind) {
    case 'labels':
      return choices.map(({ value }) => value);
    case 'multi-select':
      return choices.map(({ value }) => ({ id: value }));
    case 'users':
      return choices.map(({ value }) => ({ accountId: value }));
    case 'user':
      return choices[0] === undefined ? null : { accountId: choices[0].value };
    default:
      return choices[0] === undefined ? null : { id: choices[0].value };
  }
}

/** The draft as the REST resource wants the value. An emptied field is null, or an empty list. */
export function valueOf(kind: FieldKind, draft: Draft): unknown {
  if (draft.form === 'choices') return chosenValue(kind, draft.choices);
  if (draft.document !== undefined && !isEmpty(draft)) return draft.document;
  return writtenValue(kind, draft.text);
}
