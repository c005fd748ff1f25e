import type Sqlite from 'libsql';
import type { Blobs } from './table';

/** Binary contents in the `blobs` table, read from SQLite each time. */
export function blobStore(connection: Sqlite.Database): Blobs {
  const put = connection.prepare('INSERT OR REPLACE INTO blobs (id, content) VALUES (?, ?)');
  const get = connection.prepare('SELECT content FROM blobs WHERE id = ?').raw();
  const remove = connection.prepare('DELETE FROM blobs WHERE id = ?');
  return {
    // One array, always: the driver takes a lone Buffer for an object of named parameters.
    put: (id, content) => void put.run([id, Buffer.from(content)]),
    get: (id) => {
      const [row] = get.all([id]);
      const content: unknown = Array.isArray(row) ? row[0] : undefined;
      if (content === undefined) return undefined;
      if (content instanceof Uint8Array) return new Uint8Array(content);
      throw new TypeError(`SQLite answered blob ${id} as ${typeof content}`);
    },
    delete: (id) => void remove.run([id]),
  };
}
