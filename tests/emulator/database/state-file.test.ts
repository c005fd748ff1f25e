import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildSync } from 'esbuild';
import { openDatabase } from '../../../emulator/database/open-database';
import { DatabaseInUse } from '../../../emulator/database/file-lock';
import { temporaryFolder } from './temporary-folder';

/** Writes pairs in one transaction each, and says so only after the write was answered. */
const WRITER = `
  const database = openDatabase(process.argv[2]);
  const table = database.table('things');
  for (let n = 0; ; n += 1) {
    database.transaction(() => { table.put('left', n); table.put('right', n); });
    require('node:fs').writeSync(1, n + '\\n');
  }
`;

describe('the state file', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('goes back to a snapshot, in the tables that are already in use', () => {
    const database = openDatabase(folder.file('live.db'));
    const table = database.table<string>('things');
    table.put('a', 'before');
    database.blobs.put('file', new Uint8Array([1, 2, 3]));
    database.snapshot(folder.file("snap'shot.db"));
    table.put('a', 'after');
    table.put('b', 'new');
    database.blobs.put('file', new Uint8Array([4]));
    database.restore(folder.file("snap'shot.db"));
    expect([...table.entries()]).toEqual([['a', 'before']]);
    expect(database.blobs.get('file')).toEqual(new Uint8Array([1, 2, 3]));
    database.close();
  });

  it('keeps binary contents byte by byte and forgets deleted ones', () => {
    const database = openDatabase(':memory:');
    const content = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    database.blobs.put('file', content);
    expect(database.blobs.get('file')).toEqual(content);
    database.blobs.delete('file');
    expect(database.blobs.get('file')).toBeUndefined();
  });

  it('refuses a second process', async () => {
    const file = folder.file('shared.db');
    const writer = startWriter(file);
    await once(writer.stdout, 'data');
    expect(() => openDatabase(file)).toThrow(DatabaseInUse);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
  });

  it('has every answered write, and whole transactions only, after SIGKILL', async () => {
    for (let round = 0; round < 4; round += 1) {
      const file = folder.file(`killed-${round}.db`);
      const writer = startWriter(file);
      let answered = '';
      writer.stdout.on('data', (chunk: Buffer) => {
        answered += chunk.toString();
        if (answered.length > 500 * (round + 1)) writer.kill('SIGKILL');
      });
      await once(writer, 'close');
      const last = Number(answered.trimEnd().split('\n').at(-1));
      const table = openDatabase(file).table<number>('things');
      expect(table.get('left')).toBeGreaterThanOrEqual(last);
      expect(table.get('right')).toBe(table.get('left'));
    }
  });

  function startWriter(file: string) {
    const script = folder.file('writer.cjs');
    buildSync({
      stdin: {
        contents: `import { openDatabase } from './open-database';${WRITER}`,
        resolveDir: 'emulator/database',
      },
      outfile: script,
      bundle: true,
      platform: 'node',
      external: ['libsql'],
    });
    return spawn(process.execPath, [script, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_PATH: `${process.cwd()}/node_modules` },
    });
  }
});
