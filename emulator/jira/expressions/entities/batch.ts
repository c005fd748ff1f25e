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
