import { z } from 'zod';
import type { DisplayScene } from '../../jira/expressions/uses/display-expression';
import type { InstalledApp } from '../installed-app';
import { conditions } from './conditions';

const declared = z.record(z.string(), z.unknown());
const children = z.union([z.array(declared), declared]);

type Declared = z.output<typeof declared>;

/** What an operator joins: the entries of an object, or the objects of a list. */
function parts(value: unknown): readonly Declared[] {
  const written = children.parse(value);
  if (Array.isArray(written)) return written;
  return Object.entries(written).map(([name, parameter]) => ({ [name]: parameter }));
}

function entryHolds(name: string, parameter: unknown, scene: DisplayScene): boolean {
  switch (name) {
    case 'and':
      return parts(parameter).every((part) => conditionsHold(part, scene));
    case 'or':
      return parts(parameter).some((part) => conditionsHold(part, scene));
    case 'not':
      return !parts(parameter).some((part) => conditionsHold(part, scene));
    default:
      return conditions.get(name)?.holds(parameter, scene) ?? false;
  }
}

/** Whether all entries hold: conditions at the same level are joined by `and`. */
function conditionsHold(entries: Declared, scene: DisplayScene): boolean {
  return Object.entries(entries).every(([name, parameter]) => entryHolds(name, parameter, scene));
}

const conditionsOf = (properties: Readonly<Record<string, unknown>>): Declared =>
  declared.parse(properties['displayConditions'] ?? {});

/**
 * The modules among those named that their `displayConditions` let appear. They decide what is shown and
 * protect nothing. https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/
 */
export function displayedModules(
  moduleKeys: readonly string[],
  scene: DisplayScene,
): readonly string[] {
  return moduleKeys.filter((key) => {
    const module = scene.site.app.module(key);
    return module !== undefined && conditionsHold(conditionsOf(module.properties), scene);
  });
}

function requireKnown(moduleKey: string, entries: Declared): void {
  for (const [name, parameter] of Object.entries(entries)) {
    if (['and', 'or', 'not'].includes(name)) {
      for (const part of parts(parameter)) requireKnown(moduleKey, part);
      continue;
    }
    const known = conditions.get(name);
    const refusal = `The display condition ${name} of the module ${moduleKey}`;
    if (known === undefined) throw new Error(`${refusal} is not modelled by the emulator.`);
    const read = known.parameter.safeParse(parameter);
    if (!read.success) throw new Error(`${refusal} is wrong: ${z.prettifyError(read.error)}`);
  }
}

/** Throws Error for an app with a display condition that is none, or that this site cannot decide. */
export function requireKnownConditions(app: Pick<InstalledApp, 'modules'>): void {
  for (const { key, properties } of app.modules) requireKnown(key, conditionsOf(properties));
}
