/** Takes back one change of a cached table. */
export type Undo = () => void;

/**
 * What the open transactions have changed in memory. SQLite rolls its own rows back; this rolls the
 * cached ones back, one frame for each nested transaction.
 */
export class Journal {
  readonly #frames: Undo[][] = [];

  get depth(): number {
    return this.#frames.length;
  }

  open(): void {
    this.#frames.push([]);
  }

  record(undo: Undo): void {
    this.#frames.at(-1)?.push(undo);
  }

  /** Keeps the changes: they belong to the surrounding transaction now, if there is one. */
  keep(): void {
    const changes = this.#frames.pop() ?? [];
    this.#frames.at(-1)?.push(...changes);
  }

  /** Takes the innermost transaction's changes back, the last one first. */
  undo(): void {
    const changes = this.#frames.pop() ?? [];
    for (const change of changes.reverse()) change();
  }
}
