import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { compileContainer, compileWrapper } from '../../../emulator/forge/container/compile';
import { FIXTURE, startForgeWorld, type ForgeWorld } from './forge-world';

/** Containers are processes; a busy machine starts them slowly. */
jest.setTimeout(180_000);

const BUNDLER = path.join(__dirname, '../../../tools/forge/bundle.cjs');
let directory: string;
let deployed: ForgeWorld;
let quick: ForgeWorld;

beforeAll(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'forge-official-'));
  const wrapper = path.join(directory, 'wrapper');
  compileWrapper(wrapper);
  await promisify(execFile)(process.execPath, [BUNDLER, path.join(directory, 'out'), wrapper], {
    cwd: FIXTURE,
  });
  deployed = await startForgeWorld({ bundleDirectory: path.join(directory, 'out') });
  quick = await startForgeWorld();
}, 60_000);

afterAll(async () => {
  await Promise.all([deployed.stop(), quick.stop()]);
  rmSync(directory, { recursive: true, force: true });
});

it.each([
  'echo',
  'asApp',
  'asUser',
  'write',
  'readPage',
  'form',
  'now',
  'fail',
  'crash',
  'nothing',
])(
  "answers '%s' alike from the bundle of a deploy and from that of the edit loop",
  async (functionKey) => {
    const [one, other] = await Promise.all(
      [deployed, quick].map((world) => world.ask(functionKey, { a: 1 })),
    );

    expect(one).toEqual(other);
  },
);

it('takes loader and wrapper from the emulator, as it runs them itself', () => {
  const own = compileContainer(path.join(directory, 'own'));

  const read = (file: string) => readFileSync(file, 'utf8');
  expect(read(path.join(directory, 'out', '__forge__.cjs'))).toBe(read(own.loader));
  expect(read(path.join(directory, 'out', '__forge_wrapper__.cjs'))).toBe(read(own.wrapper));
});
