import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';
import { startFixtureApp, type FixtureSite } from '../fixture-app/app';
import { useOwnWorkflow } from '../fixture-app/own-workflow';

const withId = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) });
const named = z.array(withId.extend({ name: z.string() }));
const page = z.object({ values: z.array(withId) });

type Ids = Readonly<Record<string, string>>;

/** A project whose forms the fixture app may modify. */
export interface ModifiedSite extends FixtureSite {
  readonly projectId: string;
  /** Ids of the project's issue types, by name. */
  readonly types: Ids;
  /** A select field on every screen, and the ids of its options by their words. */
  readonly select: { readonly id: string; readonly options: Ids };
  /** Stores a script for the app's frame at a view of an issue type. */
  modify(script: unknown, type?: string, viewType?: string): Promise<unknown>;
  /** Takes every script away. */
  unmodify(): Promise<void>;
}

export async function startModifiedSite(): Promise<ModifiedSite> {
  const site = await startFixtureApp();
  const template =
    'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management';
  const project = await site.rest('POST', 'project', {
    key: 'ONE',
    name: 'First',
    leadAccountId: '712020:ada',
    projectTypeKey: 'business',
    projectTemplateKey: template,
  });
  const projectId = withId.parse(project).id;
  const found = named.parse(await site.rest('GET', `issuetype/project?projectId=${projectId}`));
  await useOwnWorkflow(site, projectId);
  const types: Ids = Object.fromEntries(found.map(({ id, name }) => [name, id]));
  return {
    ...site,
    projectId,
    types,
    select: await makeField(site, 'Flavour', 'select', ['Sweet', 'Sour']),
    modify: (script, type = 'Task', viewType = 'GIC') =>
      site.callAsApp('POST', 'uiModifications', {
        name: 'Script',
        data: JSON.stringify(script),
        contexts: [{ projectId, issueTypeId: types[type], viewType }],
      }),
    unmodify: async () => {
      const { body } = z
        .object({ body: page })
        .parse(await site.callAsApp('GET', 'uiModifications'));
      for (const { id } of body.values) await site.callAsApp('DELETE', `uiModifications/${id}`);
    },
  };
}

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Makes a custom field and puts it on every screen; answers its id and the ids of its options. */
export async function makeField(
  site: FixtureSite,
  name: string,
  type: string,
  options: readonly string[] = [],
): Promise<ModifiedSite['select']> {
  const made = await site.rest('POST', 'field', { name, type: PLUGIN + type });
  const { id } = withId.parse(made);
  const ids = options.length === 0 ? {} : await addOptions(site, id, options);
  for (const screen of page.parse(await site.rest('GET', 'screens?maxResults=100')).values) {
    const [tab] = z.array(withId).parse(await site.rest('GET', `screens/${screen.id}/tabs`));
    await site.rest('POST', `screens/${screen.id}/tabs/${tab?.id ?? ''}/fields`, { fieldId: id });
  }
  return { id, options: ids };
}

async function addOptions(site: FixtureSite, id: string, values: readonly string[]): Promise<Ids> {
  const [context] = page.parse(await site.rest('GET', `field/${id}/context`)).values;
  const made = await site.rest('POST', `field/${id}/context/${context?.id ?? ''}/option`, {
    options: values.map((value) => ({ value })),
  });
  const option = withId.extend({ value: z.string() });
  const { options } = z.object({ options: z.array(option) }).parse(made);
  return Object.fromEntries(options.map((each) => [each.value, each.id]));
}

/** What the app's frame has noted about the form beside it. */
export interface Seen {
  readonly context: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly changes: readonly unknown[];
  readonly errors: readonly unknown[];
}

/** The app's frame, once its `onInit` has begun. */
export async function appFrame(window: Page): Promise<Frame> {
  const title = 'iframe[title="Form helper"]';
  const element = await window.waitForSelector(title, { state: 'attached' });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The element holds no frame.');
  await frame.waitForFunction(
    () => (Reflect.get(globalThis, 'seen') as Partial<Seen> | undefined)?.context !== undefined,
  );
  return frame;
}

/** What the app has noted, once it has noted so many errors or changes. */
export async function seen(
  window: Page,
  many: { readonly errors?: number; readonly changes?: number } = {},
): Promise<Seen> {
  const frame = await appFrame(window);
  await frame.waitForFunction(({ errors = 0, changes = 0 }) => {
    const noted = Reflect.get(globalThis, 'seen') as Seen;
    return noted.errors.length >= errors && noted.changes.length >= changes;
  }, many);
  return frame.evaluate(() => Reflect.get(globalThis, 'seen') as Seen);
}
