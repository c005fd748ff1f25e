import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { buildApp, startApp } from './running-app';

const app = buildApp();
afterAll(() => app.remove());

const FIELD = `
  jira:customField:
    - key: cost
      name: Cost
      type: object
      schema: {properties: {mail: {type: string, format: email}}}
      edit: {parser: {expression: value}}`;
const TRIGGER = `
    - key: patient
      function: heard
      events:
        - avi:jira:created:worklog
        - avi:jira:updated:issue
        - avi:confluence:created:blogpost
        - avi:forge:upgraded:app`;

/** The folder of the fixture app, with more modules in its manifest. */
function appWith(field: string, trigger: string): string {
  const folder = path.join(app.folder, 'more');
  cpSync(app.options().appDirectory, folder, { recursive: true });
  const file = path.join(folder, 'manifest.yml');
  const manifest = readFileSync(file, 'utf8')
    .replace('modules:', `modules:${field}`)
    .replace('  trigger:', `  trigger:${trigger}`);
  writeFileSync(file, manifest);
  return folder;
}

const rows = z.array(z.object({ moduleKey: z.string(), message: z.string() }));

describe('parts of a manifest that are not modelled', () => {
  it('are named one by one at the start and afterwards, and the app runs', async () => {
    const shown: string[] = [];
    const showError = (text: string) => void shown.push(text);
    const site = await startApp(app, { appDirectory: appWith(FIELD, TRIGGER), showError });
    const parts = rows.parse((await site.get('not-modelled')).body);
    expect(parts.map(({ moduleKey }) => moduleKey)).toEqual(['cost', 'cost', 'patient', 'patient']);
    expect(
      parts.map(({ message }) => /part of the module \w+: (\S+ \S+)/.exec(message)?.[1]),
    ).toEqual(['edit.parser: texts', 'formats in', 'the event', 'the event']);
    expect(parts[2]?.message).toContain('avi:jira:created:worklog');
    expect(parts[3]?.message).toContain('avi:confluence:created:blogpost');
    expect(shown).toEqual(parts.map(({ message }) => message));
    await site.stop();
  });

  it('are none in an app that asks for what this site has', async () => {
    const shown: string[] = [];
    const site = await startApp(app, { showError: (text) => void shown.push(text) });
    expect((await site.get('not-modelled')).body).toEqual([]);
    expect(shown).toEqual([]);
    await site.stop();
  });
});
