import { z } from 'zod';
import { getJson, sendJson } from '../http/request';
import { useResource, type Resource } from '../http/use-resource';
import { isShown } from './shown-types';

const appModule = z.object({
  type: z.string(),
  key: z.string(),
  title: z.string().nullish(),
  label: z.string().nullish(),
  description: z.string().nullish(),
  icon: z.string().nullish(),
  layout: z.string().nullish(),
  resource: z.string().nullish(),
  url: z.string().nullish(),
  views: z.record(z.string(), z.string()).default({}),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

/** A module of the installed app, as its manifest declares it. */
export type AppModule = z.infer<typeof appModule>;

let once: Promise<readonly AppModule[]> | undefined;

function complainOfHidden(modules: readonly AppModule[]): readonly AppModule[] {
  for (const { type, key } of modules.filter((module) => !isShown(module.type))) {
    console.error(`The module '${key}' is not shown: ${type} is not modelled on these pages.`);
  }
  return modules;
}

/** Modules of the installed app. Asked once a page load: an app is not installed under one's feet. */
export function listModules(): Promise<readonly AppModule[]> {
  once ??= getJson('/__forge/modules', z.array(appModule)).then(
    complainOfHidden,
    (failure: unknown) => {
      once = undefined;
      throw failure;
    },
  );
  return once;
}

/** The modules of this type that have a Custom UI, in the order of the manifest. */
export function useModules(type: string): Resource<readonly AppModule[]> {
  const { resource } = useResource(`modules ${type}`, async () =>
    (await listModules()).filter((found) => found.type === type),
  );
  return resource;
}

/** The modules of a type, none while they load or when they cannot be had: for menus and side panels. */
export function useModuleList(type: string): readonly AppModule[] {
  const resource = useModules(type);
  return resource.state === 'ready' ? resource.value : [];
}

/** What a page knows of the place it shows. */
export interface Place {
  readonly projectKey: string;
  /** Absent outside of an issue. */
  readonly issueKey?: string;
  /** A change of what the issue is may change which modules are shown. */
  readonly issueType?: string;
}

const answer = z.object({ displayed: z.array(z.string()) });

const isConditional = ({ properties }: AppModule) => properties?.['displayConditions'] != null;

/** The modules of a type that their display conditions let appear at a place; the server decides. */
export function usePlacedModules(
  type: string,
  place: Place,
): { readonly resource: Resource<readonly AppModule[]>; readonly reload: () => void } {
  const { issueKey, projectKey } = place;
  const key = JSON.stringify([type, projectKey, issueKey, place.issueType]);
  return useResource(`displayed ${key}`, async (signal) => {
    const modules = (await listModules()).filter((found) => found.type === type);
    const moduleKeys = modules.filter(isConditional).map((found) => found.key);
    if (moduleKeys.length === 0) return modules;
    const body = { moduleKeys, context: { issueKey, projectKey } };
    const { displayed } = await sendJson('POST', '/__forge/displayed', body, answer, signal);
    return modules.filter((found) => !isConditional(found) || displayed.includes(found.key));
  });
}

/** The same, none while they load or when they cannot be had: for menus and tabs. */
export function useModulesAt(type: string, place: Place): readonly AppModule[] {
  const { resource } = usePlacedModules(type, place);
  return resource.state === 'ready' ? resource.value : [];
}

export function moduleTitle(found: AppModule): string {
  return found.title ?? found.label ?? found.key;
}
