/** Hears of every change of a table, those that a transaction takes back included. */
export interface Follower<Row> {
  /** @param row as it is now, or as it last was when it is gone */
  changed(id: string, row: Row): void;
  /** The whole state was replaced: every row may be another one. */
  replaced(): void;
}

/**
 * A named collection of JSON documents. Reads come from memory; a write is in SQLite before the call
 * returns, so an answered request survives SIGKILL. Rows are frozen values: replace, never mutate.
 */
export interface Table<Row> {
  get(id: string): Row | undefined;
  has(id: string): boolean;
  put(id: string, row: Row): void;
  delete(id: string): boolean;
  /** Rows in the order in which their ids were first written. */
  values(): Iterable<Row>;
  entries(): Iterable<readonly [string, Row]>;
  find(matches: (row: Row) => boolean): Row | undefined;
  filter(matches: (row: Row) => boolean): Row[];
  readonly size: number;
  /** Tells the follower of every change from here on; for what is derived from rows and kept in memory. */
  follow(follower: Follower<Row>): void;
}

/** Binary contents (attachments), kept apart from documents and never held in memory. */
export interface Blobs {
  put(id: string, content: Uint8Array): void;
  get(id: string): Uint8Array | undefined;
  delete(id: string): void;
}

/** The site's state: one embedded SQLite file. */
export interface Database {
  /** The table of that name, made on first use; names look like `jira.issue`. The same object every time. */
  table<Row>(name: string): Table<Row>;
  readonly blobs: Blobs;
  /** Runs synchronous work atomically: all of its writes are kept, or none when it throws. Nests. */
  transaction<Result>(work: () => Result): Result;
  /** Writes the whole state to another file; `restore` takes it back, replacing what is here. */
  snapshot(file: string): void;
  restore(file: string): void;
  close(): void;
}
