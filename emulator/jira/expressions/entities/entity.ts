import type { Value } from '../values/value';

/**
 * What reading a property costs, after the type reference: nothing, `1` for all the entities that were
 * loaded together, or `N` for each access.
 * https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/
 */
export type Cost = 0 | '1' | 'N';

/** What is known of a property without an entity at hand. */
export interface Signature {
  /** As the type reference writes it: `List<Comment>`. For a method, what it answers. */
  readonly type: string;
  readonly cost: Cost;
  /** True where only the length of the list is read and costs `1`. */
  readonly lengthIsOne: boolean;
  /** A method costs when it is called, not when it is named. */
  readonly isMethod: boolean;
}

/** Entities that came together, so that what is loaded for one of them is loaded for all. */
export class Batch {
  readonly #loaded = new Set<string>();
  readonly #inner = new Map<string, Batch>();

  /** True the first time that a property is asked for. */
  isFirst(property: string): boolean {
    if (this.#loaded.has(property)) return false;
    this.#loaded.add(property);
    return true;
  }

  /** The batch of what this property of all its entities leads to. */
  inner(property: string): Batch {
    const known = this.#inner.get(property) ?? new Batch();
    this.#inner.set(property, known);
    return known;
  }
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
