import type Sqlite from 'libsql';
import { deepFreeze } from './freeze';
import type { Journal } from './journal';
import { jsonText } from './json-text';
import type { Follower, Table } from './table';

/** SQL that all tables share, prepared once for a connection. */
export interface DocumentStatements {
  readonly load: Sqlite.Statement;
  readonly insert: Sqlite.Statement;
  readonly update: Sqlite.Statement;
  readonly remove: Sqlite.Statement;
}

export function prepareDocuments(connection: Sqlite.Database): DocumentStatements {
  return {
    load: connection
      .prepare('SELECT id, json FROM documents WHERE collection = ? ORDER BY position')
      .raw(),
    insert: connection.prepare(
      `INSERT INTO documents (collection, id, position, json)
       VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM documents WHERE collection = ?), ?)`,
    ),
    update: connection.prepare('UPDATE documents SET json = ? WHERE collection = ? AND id = ?'),
    remove: connection.prepare('DELETE FROM documents WHERE collection = ? AND id = ?'),
  };
}

/** A table whose rows are read once and then kept in memory; each write goes to SQLite first. */
export class DocumentTable<Row> implements Table<Row> {
  #cache: Map<string, Row> | undefined;
  readonly #followers: Follower<Row>[] = [];

  constructor(
    private readonly name: string,
    private readonly statements: DocumentStatements,
    private readonly journal: Journal,
  ) {}

  get(id: string): Row | undefined {
    return this.#rows().get(id);
  }

  has(id: string): boolean {
    return this.#rows().has(id);
  }

  put(id: string, row: Row): void {
    const rows = this.#rows();
    const json = jsonText(row);
    if (json === undefined) throw new TypeError(`${this.name}/${id} is not a JSON document`);
    const previous = rows.get(id);
    if (previous === undefined) this.statements.insert.run([this.name, id, this.name, json]);
    else this.statements.update.run([json, this.name, id]);
    const stored = this.#copyOf(json);
    rows.set(id, stored);
    this.#tell(id, stored);
    this.journal.record(() => {
      if (previous === undefined) this.#cache?.delete(id);
      else this.#cache?.set(id, previous);
      this.#tell(id, stored);
    });
  }

  delete(id: string): boolean {
    const rows = this.#rows();
    const previous = rows.get(id);
    if (previous === undefined) return false;
    this.statements.remove.run([this.name, id]);
    rows.delete(id);
    this.#tell(id, previous);
    this.journal.record(() => {
      // A row put back would come last in the map: read the table again to keep its order.
      this.#cache = undefined;
      this.#tell(id, previous);
    });
    return true;
  }

  values(): Iterable<Row> {
    return [...this.#rows().values()];
  }

  entries(): Iterable<readonly [string, Row]> {
    return [...this.#rows().entries()];
  }

  find(matches: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows().values()) if (matches(row)) return row;
    return undefined;
  }

  filter(matches: (row: Row) => boolean): Row[] {
    const found: Row[] = [];
    for (const row of this.#rows().values()) if (matches(row)) found.push(row);
    return found;
  }

  get size(): number {
    return this.#rows().size;
  }

  follow(follower: Follower<Row>): void {
    this.#followers.push(follower);
  }

  /** Drops the rows in memory; the next read takes them from SQLite. */
  forget(): void {
    this.#cache = undefined;
    for (const follower of this.#followers) follower.replaced();
  }

  #tell(id: string, row: Row): void {
    for (const follower of this.#followers) follower.changed(id, row);
  }

  #rows(): Map<string, Row> {
    this.#cache ??= new Map(
      this.statements.load.all([this.name]).map((entry) => {
        const [id, json] = readEntry(entry);
        return [id, this.#copyOf(json)];
      }),
    );
    return this.#cache;
  }

  /** The one place where stored text becomes a typed row: only `put` of the same table wrote it. */
  #copyOf(json: string): Row {
    const row = JSON.parse(json) as Row;
    return deepFreeze(row);
  }
}

function readEntry(entry: unknown): readonly [string, string] {
  if (!Array.isArray(entry)) throw new TypeError('SQLite answered a document that is not a row');
  return [String(entry[0]), String(entry[1])];
}
