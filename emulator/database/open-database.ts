import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type Sqlite from 'libsql';
import { blobStore } from './blob-store';
import { type DocumentStatements, DocumentTable, prepareDocuments } from './document-table';
import { lockFile } from './file-lock';
import { Journal } from './journal';
import { openSqlite } from './sqlite-file';
import type { Blobs, Database, Table } from './table';

/**
 * Opens the site's state, making the file and its folder when they are not there; `:memory:` keeps
 * nothing. Every write is committed before the call returns, or at the end of the outermost transaction.
 * @throws DatabaseInUse when another process has the file open.
 */
export function openDatabase(file: string): Database {
  if (file === ':memory:') return new SqliteDatabase(openSqlite(file), () => undefined);
  mkdirSync(dirname(file), { recursive: true });
  const unlock = lockFile(file);
  return new SqliteDatabase(openSqlite(file), unlock);
}

const quote = (file: string): string => `'${file.replaceAll("'", "''")}'`;

class SqliteDatabase implements Database {
  readonly blobs: Blobs;
  readonly #connection: Sqlite.Database;
  readonly #statements: DocumentStatements;
  readonly #journal = new Journal();
  readonly #tables = new Map<string, unknown>();
  readonly #forget: (() => void)[] = [];

  constructor(
    connection: Sqlite.Database,
    private readonly unlock: () => void,
  ) {
    this.#connection = connection;
    this.#statements = prepareDocuments(connection);
    this.blobs = blobStore(connection);
  }

  table<Row>(name: string): Table<Row> {
    const known = this.#tables.get(name);
    // A name has one row type across the code; the map cannot express that.
    if (known !== undefined) return known as Table<Row>;
    const made = new DocumentTable<Row>(name, this.#statements, this.#journal);
    this.#tables.set(name, made);
    this.#forget.push(() => made.forget());
    return made;
  }

  transaction<Result>(work: () => Result): Result {
    const level = this.#journal.depth;
    this.#connection.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT nested_${level}`);
    this.#journal.open();
    try {
      const result = work();
      if (result instanceof Promise) throw new TypeError('A transaction cannot wait for a promise');
      this.#connection.exec(level === 0 ? 'COMMIT' : `RELEASE nested_${level}`);
      this.#journal.keep();
      return result;
    } catch (error) {
      this.#journal.undo();
      this.#rollBack(level);
      throw error;
    }
  }

  snapshot(file: string): void {
    this.#refuseInTransaction('snapshot');
    const unfinished = `${file}.unfinished`;
    rmSync(unfinished, { force: true });
    this.#connection.exec(`VACUUM INTO ${quote(unfinished)}`);
    renameSync(unfinished, file);
  }

  restore(file: string): void {
    this.#refuseInTransaction('restore');
    this.#connection.exec(`ATTACH ${quote(file)} AS saved`);
    try {
      this.transaction(() => {
        for (const table of ['documents', 'blobs', 'meta']) {
          this.#connection.exec(`DELETE FROM main.${table}`);
          this.#connection.exec(`INSERT INTO main.${table} SELECT * FROM saved.${table}`);
        }
      });
    } finally {
      this.#connection.exec('DETACH saved');
      for (const forget of this.#forget) forget();
    }
  }

  close(): void {
    this.#connection.close();
    this.unlock();
  }

  #rollBack(level: number): void {
    // SQLite ends the transaction by itself on some failures, a full disk for one.
    if (!this.#connection.inTransaction) return;
    const nested = `ROLLBACK TO nested_${level}; RELEASE nested_${level}`;
    this.#connection.exec(level === 0 ? 'ROLLBACK' : nested);
  }

  #refuseInTransaction(what: string): void {
    if (this.#journal.depth > 0) throw new Error(`A ${what} cannot be made inside a transaction`);
  }
}
