import type { Expression } from '../syntax/syntax-tree';
import type { Batch } from '../entities/batch';
import type { Signature } from '../entities/signature';

/** A list; its items cannot be changed. */
export type List = readonly Value[];

/** A map with texts as keys. Never a plain object: no key of it can reach a prototype. */
export interface ExpressionMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Value>;
}

/** Variables that an expression sees, inner ones before outer ones. */
export interface Scope {
  readonly names: ReadonlyMap<string, Value>;
  readonly outer: Scope | undefined;
}

/** A function that the expression wrote itself. */
export interface Lambda {
  readonly kind: 'lambda';
  readonly source: Extract<Expression, { type: 'lambda' }>;
  readonly scope: Scope;
}

/** A function that the language brings: a method of a value, or `Number`. */
interface NativeFunction {
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
interface RichText {
  readonly kind: 'rich-text';
  readonly document: unknown;
}

export interface Regex {
  readonly kind: 'regex';
  readonly pattern: string;
  readonly flags: string;
}

/** What `catch` gives a name to. Something thrown by the expression itself has no location. */
interface CaughtError {
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

/** A type of Jira and what its entities have. */
export interface EntityType {
  readonly name: string;
  readonly signatures: ReadonlyMap<string, Signature>;
}

/** One entity of Jira within an expression. */
export interface Entity {
  readonly kind: 'entity';
  readonly type: EntityType;
  /** Entities of one type are equal when their ids are. */
  readonly id: string;
  readonly batch: Batch;
  /** Undefined for what the entity does not have. */
  signature(name: string): Signature | undefined;
  /** Names of its properties in alphabetical order. */
  names(): readonly string[];
  /** Reads a property that the entity has; its cost is already paid. */
  read(name: string): Value;
  /** The entity in the answer of a REST call. */
  bean(): unknown;
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
