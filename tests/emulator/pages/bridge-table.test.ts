/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_COMMANDS } from '../../../emulator/bridge/host';
import { REFUSED_COMMANDS } from '../../../emulator/bridge/refused-commands';
import { hostCommands } from '../../../emulator/pages/apps/host-commands';

const PACKAGES = ['bridge', 'jira-bridge'];

const calledIn = (text: string): readonly string[] =>
  [...text.matchAll(/callBridge\('(\w+)'/g)].map(([, command = '']) => command);

/** Every command that the installed packages can send. */
function packageCommands(): ReadonlySet<string> {
  const files = PACKAGES.flatMap((name) => {
    const folder = join('node_modules', '@forge', name, 'out');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
  });
  return new Set(files.flatMap(calledIn));
}

/** Commands of the table "Bridge", by what it says of them. */
function listed(state: string): readonly string[] {
  const [, section = ''] = readFileSync('emulator/README.md', 'utf8').split('\n## Bridge\n');
  const rows = section.split('\n## ')[0] ?? '';
  return [...rows.matchAll(/^\| `(\w+)` +\| (done|refused)\b/gm)].flatMap(
    ([, command = '', said]) => (said === state ? [command] : []),
  );
}

const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();

const surface = { moduleKey: 'page', extension: {}, openModal: () => undefined };
const answered = [...Object.keys(hostCommands(surface, () => undefined)), ...FRAME_COMMANDS];
const refused = Object.keys(REFUSED_COMMANDS);

describe('the table of bridge commands', () => {
  it('says done of what the pages answer, and refused of what they refuse', () => {
    expect(sorted(listed('done'))).toEqual(sorted(answered));
    expect(sorted(listed('refused'))).toEqual(sorted(refused));
  });

  it('has every command that the installed packages can send', () => {
    const commands = packageCommands();
    const known = new Set([...answered, ...refused]);

    expect(commands.size).toBeGreaterThan(40);
    expect([...commands].filter((command) => !known.has(command))).toEqual([]);
  });

  it('answers nothing that it also refuses', () => {
    expect(answered.filter((command) => refused.includes(command))).toEqual([]);
  });
});
