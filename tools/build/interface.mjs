import { join } from 'node:path';
import { pages, root, views } from '../paths.mjs';
import { run } from '../run.mjs';
import { Stop } from '../stop.mjs';
import { whenStale } from './freshness.mjs';

const shared = ['tools/vite', 'src/contract', 'src/domain'];

/** Builds in a process of its own: what it sets in the environment must not reach npm or Jest. */
async function vite(configFile, view) {
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await run(
    process.execPath,
    [program, 'build', '--config', configFile, '--logLevel', 'error'],
    { cwd: root, quiet: true, env: { NODE_ENV: 'production', ...(view && { VIEW: view }) } },
  );
  if (code !== 0) throw new Stop(`Building ${view ?? 'the pages'} failed:\n${output}`);
}

const buildView = (view) =>
  whenStale(`view-${view}`, [...shared, 'static'], join(root, 'dist', 'static', view), () =>
    vite('static/vite.config.mts', view),
  );

const buildPages = () =>
  whenStale('pages', ['tools/vite', 'emulator/pages', 'emulator/bridge'], pages, () =>
    vite('emulator/pages/vite.config.mts'),
  );

/** Builds the Custom UI resources of the manifest and the emulator's pages, those that changed, two at a time. */
export async function buildInterface() {
  const waiting = [buildPages, ...views.map((view) => () => buildView(view))];
  const lane = async () => {
    for (let build = waiting.shift(); build; build = waiting.shift()) await build();
  };
  await Promise.all([lane(), lane()]);
}
