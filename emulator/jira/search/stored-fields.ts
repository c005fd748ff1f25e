import { adfText } from '../issues/values/adf';
import type { IssueRecord } from '../model/issue';
import type { DayField, InstantField, NumberField, TextField } from './search-field';

const adfTexts = new WeakMap<object, string>();

/** The words of a stored text or document; documents are read once, they never change in place. */
export function plainText(stored: unknown): string {
  if (typeof stored === 'string') return stored;
  if (typeof stored !== 'object' || stored === null) return '';
  const known = adfTexts.get(stored);
  if (known !== undefined) return known;
  const text = adfText(stored);
  adfTexts.set(stored, text);
  return text;
}

/** A field of one text, plain or ADF. */
export function textField(label: string, fieldId: string): TextField {
  const text = (issue: IssueRecord) => plainText(issue.fields[fieldId]);
  return {
    kind: 'text',
    indexed: true,
    label,
    texts: (issue) => [text(issue)].filter((each) => each !== ''),
    sort: (issue) => text(issue).toLowerCase() || undefined,
  };
}

/** A field of one instant. */
export function instantField(label: string, value: InstantField['value']): InstantField {
  return { kind: 'instant', label, value, sort: value };
}

/** A field of one day. */
export function dayField(label: string, fieldId: string): DayField {
  const value = (issue: IssueRecord) => {
    const stored = issue.fields[fieldId];
    return typeof stored === 'string' ? stored : undefined;
  };
  return { kind: 'day', label, value, sort: value };
}

/** A field of one number. */
export function numberField(label: string, value: NumberField['value']): NumberField {
  return { kind: 'number', label, value, sort: value };
}

/** Reads a stored number. */
export const storedNumber = (fieldId: string) => (issue: IssueRecord) => {
  const stored = issue.fields[fieldId];
  return typeof stored === 'number' ? stored : undefined;
};

/** Reads a stored instant, kept as ms or as ISO text. */
export const storedInstant = (fieldId: string) => (issue: IssueRecord) => {
  const stored = issue.fields[fieldId];
  if (typeof stored === 'number') return stored;
  return typeof stored === 'string' ? Date.parse(stored) : undefined;
};

/** Reads stored ids, one or several. */
export const storedKeys =
  (fieldId: string) =>
  (issue: IssueRecord): readonly string[] => {
    const stored = issue.fields[fieldId];
    if (Array.isArray(stored)) return stored.map(String);
    return typeof stored === 'string' ? [stored] : [];
  };
