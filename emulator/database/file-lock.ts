import Sqlite from 'libsql';

/** The state file is open elsewhere; two writers would overwrite each other's rows. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse';

  constructor(readonly file: string) {
    super(`The state file ${file} is in use by another process.`);
  }
}

/**
 * Claims a state file for this process until the answered function is called or the process dies.
 * The lock is an open transaction on a file beside it: the operating system takes it back even after
 * SIGKILL, which a file with a process id in it would not survive.
 * @throws DatabaseInUse when it is claimed already.
 */
export function lockFile(file: string): () => void {
  const connection = new Sqlite(`${file}.lock`);
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new DatabaseInUse(file);
    throw error;
  }
  return () => {
    connection.exec('ROLLBACK');
    connection.close();
  };
}
