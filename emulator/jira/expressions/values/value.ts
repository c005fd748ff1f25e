import type { Expression } from '../syntax/syntax-tree';
import type { Entity } from '../entities/entity';
import type { Scope } from '../evaluation/scope';

/** A list; its items cannot be changed. */
export type List = readonly Value[];

/** A map with texts as keys. Never a plain object: no key of it can reach a prototype. */
export interface ExpressionMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Value>;
}

/** A function that the expression wrote itself. */
export interface Lambda {
  readonly kind: 'lambda';
  readonly source: Extract<Expression, { type: 'lambda' }>;
  readonly scope: Scope;
}

/** A function that the language brings: a method of a value, or `Number`. */
export interface NativeFunction {
  readonly kind: 'native';
  readonly name: string;
  readonly call: (given: readonly Value[]) => Value;
}

/** An instant; `zone` is the one that its getters read the clock in. */
export interface DateValue {
  readonly kind: 'date';
  /** ms since the epoch */
  readonly instant: number;
  readonly zone: string;
  readonly locale: string;
}

/** A day without a time. */
export interface CalendarDate {
  readonly kind: 'calendar-date';
  /** `2026-11-23` */
  readonly day: string;
}

/** A document with text marks, in the Atlassian Document Format. */
export interface RichText {
  readonly kind: 'rich-text';
  readonly document: unknown;
}

export interface Regex {
  readonly kind: 'regex';
  readonly pattern: string;
  readonly flags: string;
}

/** What `catch` gives a name to. Something thrown by the expression itself has no location. */
export interface CaughtError {
  readonly kind: 'error';
  readonly message: string;
  readonly location: string | undefined;
}

/** JSON properties of an entity, `issue.properties`. */
export interface EntityProperties {
  readonly kind: 'properties';
  readonly stored: Readonly<Record<string, unknown>>;
  /** Pays for reading one property. */
  readonly charge: (key: string) => void;
}

/** Anything that an expression can compute. */
export type Value =
  | null
  | boolean
  | number
  | string
  | List
  | ExpressionMap
  | Lambda
  | NativeFunction
  | DateValue
  | CalendarDate
  | RichText
  | Regex
  | CaughtError
  | EntityProperties
  | Entity;

export const isList = (value: Value): value is List => Array.isArray(value);

/** A map of these entries. */
export const mapOf = (entries: Iterable<readonly [string, Value]>): ExpressionMap => ({
  kind: 'map',
  entries: new Map(entries),
});

/** The name that `typeof` gives a value, and that errors call its type by. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Number';
  if (typeof value === 'string') return 'String';
  if (isList(value)) return 'List';
  switch (value.kind) {
    case 'map':
      return 'Map';
    case 'lambda':
    case 'native':
      return 'Function';
    case 'date':
      return 'Date';
    case 'calendar-date':
      return 'CalendarDate';
    case 'rich-text':
      return 'RichText';
    case 'regex':
      return 'RegExp';
    case 'error':
      return 'Error';
    case 'properties':
      return 'EntityProperties';
    case 'entity':
      return value.type.name;
  }
}
