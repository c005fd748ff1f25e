import { z } from 'zod';

/** What a page knows of the place it shows. */
export interface Place {
  readonly projectKey: string;
  /** Name of the issue's type; absent outside of an issue. */
  readonly issueType?: string;
}

const wanted = z.union([z.string(), z.array(z.string())]);

const conditions = z.record(z.string(), z.unknown());

/**
 * Whether a module's `displayConditions` hold at a place: all entries have to, `and`, `or` and `not` nest.
 * They decide what is shown and protect nothing. A condition that is not modelled hides the module and says so.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/
 */
export function isDisplayed(declared: unknown, place: Place): boolean {
  const parsed = conditions.optional().safeParse(declared);
  if (!parsed.success) return notModelled(JSON.stringify(declared));
  return Object.entries(parsed.data ?? {}).every(([name, value]) => holds(name, value, place));
}

function holds(name: string, value: unknown, place: Place): boolean {
  switch (name) {
    case 'and':
      return branches(value).every((branch) => isDisplayed(branch, place));
    case 'or':
      return branches(value).some((branch) => isDisplayed(branch, place));
    case 'not':
      return !isDisplayed(value, place);
    case 'projectKey':
      return isOneOf(value, place.projectKey);
    case 'issueType':
      return isOneOf(value, place.issueType);
    default:
      return notModelled(name);
  }
}

const branches = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function isOneOf(value: unknown, actual: string | undefined): boolean {
  const parsed = wanted.safeParse(value);
  return parsed.success && actual !== undefined && [parsed.data].flat().includes(actual);
}

function notModelled(what: string): false {
  console.error(`The display condition ${what} is not modelled by the emulator.`);
  return false;
}
