import { textDocument } from '../../adf/text-document';
import type { Draft } from '../fields/draft';
import type { ValueKind } from './modifiable-field';

/** `YYYY-MM-DDThh:mmTZD`, from what a date and time box holds. */
const moment = (text: string): string => `${new Date(text).toISOString().slice(0, 16)}Z`;

function writtenValue(kind: ValueKind, draft: Extract<Draft, { form: 'text' }>): unknown {
  const text = draft.text;
  const empty = text.trim() === '';
  switch (kind) {
    case 'document':
      if (draft.document !== undefined) return draft.document;
      return empty ? { type: 'doc', version: 1, content: [] } : textDocument(text);
    case 'number':
      return empty ? null : Number(text);
    case 'date':
      return empty ? null : text;
    case 'moment':
      return empty ? null : moment(text);
    default:
      return text;
  }
}

function chosenValue(kind: ValueKind, draft: Extract<Draft, { form: 'choices' }>): unknown {
  const [first] = draft.choices;
  switch (kind) {
    case 'labels':
      return draft.choices.map(({ value }) => value);
    case 'users':
      return draft.choices.map(({ value }) => ({ accountId: value }));
    case 'user':
      return first === undefined ? null : { accountId: first.value };
    case 'options':
      return draft.choices.map(({ value, label }) => ({ id: value, value: label }));
    case 'named-options':
      return draft.choices.map(({ value, label }) => ({ id: value, name: label }));
    case 'named':
      return first === undefined ? null : { id: first.value, name: first.label };
    default:
      return first === undefined ? null : { id: first.value, value: first.label };
  }
}

/** What `getValue()` answers for a field that holds the draft. */
export function fieldValue(kind: ValueKind, draft: Draft): unknown {
  return draft.form === 'text' ? writtenValue(kind, draft) : chosenValue(kind, draft);
}
