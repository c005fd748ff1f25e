import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { calls } from '../src/contract/calls';

const root = join(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const module_ = z.looseObject({ key: z.string(), resource: z.string().optional() });
const manifest = z
  .object({
    modules: z.record(z.string(), z.array(module_)),
    resources: z.array(z.object({ key: z.string(), path: z.string() })),
  })
  .loose()
  .parse(parse(read('manifest.yml')));

const modules = Object.entries(manifest.modules).flatMap(([type, list]) =>
  list.map((entry) => ({ type, ...entry })),
);
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the map of the app', () => {
  it('exports from src/index.ts exactly the handlers that the manifest names', () => {
    const named = modules
      .filter((entry) => entry.type === 'function')
      .map((entry) => z.object({ handler: z.string() }).parse(entry).handler.replace('index.', ''));
    const exported = [...read('src/index.ts').matchAll(/export \{ (\w+) \}/g)].map(
      ([, name]) => name,
    );
    expect(exported.sort()).toEqual(named.sort());
  });

  it.each(Object.keys(calls))('has a use case of the same name for the call %s', (name) => {
    expect(read(`src/usecases/${kebab(name)}.ts`)).toMatch(
      new RegExp(`export (async )?function ${name}\\b`),
    );
  });

  it('offers every call on a surface that the manifest declares', () => {
    const keys = new Set(modules.map((entry) => entry.key));
    const strangers = Object.entries(calls).flatMap(([name, call]) =>
      call.surfaces.filter((surface) => !keys.has(surface)).map((surface) => `${name}: ${surface}`),
    );
    expect(strangers).toEqual([]);
  });

  it('has a view folder named like the key of every module with a user interface', () => {
    const surfaces = modules.filter((entry) => entry.resource !== undefined);
    expect(surfaces.length).toBeGreaterThan(0);
    // A view that draws nothing, such as UI modifications, has no markup.
    const missing = surfaces.filter(
      (entry) =>
        !['main.tsx', 'main.ts'].some((name) => existsSync(join(root, 'static', entry.key, name))),
    );
    expect(missing.map((entry) => entry.key)).toEqual([]);
    for (const { key, resource } of surfaces) {
      expect(manifest.resources).toContainEqual({ key: resource, path: `dist/static/${key}` });
    }
  });

  it('imports along the arrows of the design only', () => {
    const folders = ['src', 'static', 'emulator', 'demo', 'tests'];
    const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const report = execFileSync(
      process.execPath,
      [cruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...folders],
      { cwd: root, encoding: 'utf8' },
    );
    expect(report).toContain('no dependency violations found');
  });

  it('keeps every source file under 250 lines', () => {
    const files = ['src', 'static', 'emulator', 'demo', 'tests'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
        .map((file) => join(folder, file)),
    );
    const long = files.filter((file) => read(file).split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
