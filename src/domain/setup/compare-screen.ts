import { requestFields } from '../request-fields';
import { findComputedField, findField } from './compare-field';
import { computedFields } from './computed-field';
import type { FoundScreen, FoundSite } from './found-site';
import { listNames } from './list-names';
import { questionFieldIds } from './question-field';
import { screenOf } from './screen';
import type { Screen, ScreenPart } from './screen';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

type ScreenField = { readonly name: string; readonly id: string | undefined };

const systemFieldNames: Readonly<Record<string, string>> = {
  summary: 'Summary',
  issuetype: 'Issue type',
  duedate: 'Due date',
  assignee: 'Assignee',
  labels: 'Labels',
  attachment: 'Attachment',
};

/** A question whose field is still missing belongs on no screen yet. */
function fieldsOf(part: ScreenPart, found: FoundSite): readonly ScreenField[] {
  switch (part.kind) {
    case 'system':
      return [{ name: systemFieldNames[part.id] ?? part.id, id: part.id }];
    case 'request-field':
      return requestFields
        .filter(({ key }) => key === part.key)
        .map((field) => ({ name: field.name, id: findField(field, found)?.id }));
    case 'questions':
      return Object.values(questionFieldIds(found)).map((id) => ({
        name: found.fields.find((field) => field.id === id)?.name ?? id,
        id,
      }));
    case 'computed-fields':
      return computedFields.map((field) => ({
        name: field.name,
        id: findComputedField(field, found)?.id,
      }));
    default:
      return part satisfies never;
  }
}

function screenFields({ parts }: Screen, found: FoundSite): readonly ScreenField[] {
  return parts.flatMap((part) => fieldsOf(part, found));
}

export function findScreen(screen: Screen, found: FoundSite): FoundScreen | undefined {
  return found.screens.find(({ name }) => name === screen.name);
}

/** A field that still has to be put on a screen's first tab: at its end, or behind another one. */
export type FieldToAdd = { readonly id: string; readonly behind?: string };

/**
 * Fields that still have to be put on a screen, in the order of the brief. Each goes behind the nearest field
 * that the brief asks before it, wherever that stands: what is on the screen already stays in its place.
 */
export function fieldsToAdd(screen: Screen, found: FoundSite): readonly FieldToAdd[] {
  const existing = findScreen(screen, found);
  let order = existing?.firstTab?.fieldIds ?? [];
  const wanted = screenFields(screen, found).flatMap(({ id }) => id ?? []);
  const added: FieldToAdd[] = [];
  for (const [index, id] of wanted.entries()) {
    if (existing?.fieldIds.includes(id)) continue;
    const before = wanted.slice(0, index).findLast((each) => order.includes(each));
    const isAtEnd = before === undefined || before === order.at(-1);
    added.push(isAtEnd ? { id } : { id, behind: before });
    order = order.toSpliced(isAtEnd ? order.length : order.indexOf(before) + 1, 0, id);
  }
  return added;
}

export function compareScreen(screen: Screen, found: FoundSite): Finding {
  const wanted = screenFields(screen, found);
  const existing = findScreen(screen, found);
  if (existing === undefined) return missing(`Makes the screen with ${wanted.length} fields.`);
  const absent = wanted.filter(({ id }) => id === undefined || !existing.fieldIds.includes(id));
  if (absent.length > 0) {
    return drifted(
      `The screen does not show ${listNames(absent.map(({ name }) => name))}. Repair adds it.`,
    );
  }
  return present(`The screen shows all ${wanted.length} fields.`);
}

/** Screens of the screen scheme by operation: one to create, one for everything else. */
export function screenSchemeScreens(
  found: FoundSite,
): { readonly default: string; readonly create: string } | undefined {
  const edit = findScreen(screenOf('edit'), found);
  const create = findScreen(screenOf('create'), found);
  if (edit === undefined || create === undefined) return undefined;
  return { default: edit.id, create: create.id };
}

export function compareScreenScheme(found: FoundSite): Finding {
  const scheme = found.screenScheme;
  if (scheme === undefined) return missing('Makes the scheme that uses the two screens.');
  const wanted = screenSchemeScreens(found);
  const right =
    wanted !== undefined &&
    scheme.screens['create'] === wanted.create &&
    (['default', 'edit', 'view'] as const).every(
      (operation) => (scheme.screens[operation] ?? wanted.default) === wanted.default,
    );
  if (!right) return drifted('The scheme uses other screens. Repair puts the two screens back.');
  return present('The scheme uses the two screens.');
}

export function compareIssueTypeScreenScheme(found: FoundSite): Finding {
  const scheme = found.issueTypeScreenScheme;
  if (scheme === undefined) return missing('Makes the scheme that gives requests their screens.');
  if (scheme.mappings['default'] !== found.screenScheme?.id) {
    return drifted('The scheme uses another screen scheme. Repair puts it back.');
  }
  return present('The scheme gives requests their screens.');
}
