import type { Site } from '../../../site';
import type { FieldRecord } from '../../model/field';

/** Where a value is used: contexts and options of a field depend on project and issue type. */
export interface ValueScope {
  readonly site: Site;
  readonly field: FieldRecord;
  readonly projectId: string;
  readonly issueTypeId: string;
}

/** A REST value in storage form (`undefined` empties the field), or Jira's sentence about it. */
export type ReadValue =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/** How a value stands in the changelog: the id behind it, if it has one, and its text. */
export interface ChangelogValue {
  readonly id: string | null;
  readonly text: string | null;
}

type FieldOperation = 'set' | 'add' | 'remove';

/** One family of field types: REST input to storage form and back. */
export interface FieldCodec {
  readonly operations: readonly FieldOperation[];
  /** Never called with null: null empties every field. */
  read(input: unknown, scope: ValueScope): ReadValue;
  /** Reads one element, for the `add` and `remove` operations of a list. */
  readElement?(input: unknown, scope: ValueScope): ReadValue;
  /** The REST form of a stored value that is not empty. */
  write(stored: unknown, site: Site, field: FieldRecord): unknown;
  describe(stored: unknown, site: Site, field: FieldRecord): ChangelogValue;
  /** Values a screen may offer, for create and edit metadata. */
  allowedValues?(scope: ValueScope): readonly unknown[];
}

export const valid = (value: unknown): ReadValue => ({ ok: true, value });
export const invalid = (error: string): ReadValue => ({ ok: false, error });

/** True for what Jira calls an empty value: nothing, an empty text or an empty list. */
export function isEmptyValue(stored: unknown): boolean {
  if (stored === undefined || stored === null || stored === '') return true;
  return Array.isArray(stored) && stored.length === 0;
}

/** The stored value as text; anything else is a broken record and fails loudly. */
export function storedText(stored: unknown): string {
  if (typeof stored === 'string') return stored;
  throw new TypeError(`Expected a stored text, found ${typeof stored}.`);
}

/** The stored value as a list of texts; anything else is a broken record and fails loudly. */
export function storedTexts(stored: unknown): readonly string[] {
  if (Array.isArray(stored)) return stored.map(storedText);
  throw new TypeError(`Expected a stored list, found ${typeof stored}.`);
}
