import Sqlite from 'libsql';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    collection TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (collection, id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS documents_in_order ON documents (collection, position);
  CREATE TABLE IF NOT EXISTS blobs (id TEXT PRIMARY KEY, content BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  INSERT OR IGNORE INTO meta VALUES ('schema', '1');
`;

/**
 * Opens the SQLite file. A write ahead log with synchronous=NORMAL keeps every committed write when
 * the process dies, https://www.sqlite.org/pragma.html#pragma_synchronous.
 */
export function openSqlite(file: string): Sqlite.Database {
  const connection = new Sqlite(file);
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = NORMAL');
  connection.exec(SCHEMA);
  return connection;
}
