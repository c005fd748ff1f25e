import { requestFields } from '../request-fields';
import { findComputedField, findField } from './compare-field';
import { computedFields } from './computed-field';
import type { FoundScreen, FoundSite } from './found-site';
import { listNames } from './list-names';
import { questionFieldIds } from './question-field';
import { screenOf } from './screen';
import type { Screen } from './screen';
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
function screenFields(screen: Screen, found: FoundSite): readonly ScreenField[] {
  const custom = requestFields
    .filter(({ key }) => screen.fields.includes(key))
    .map((field) => ({ name: field.name, id: findField(field, found)?.id }));
  const questions = Object.values(questionFieldIds(found)).map((id) => ({
    name: found.fields.find((field) => field.id === id)?.name ?? id,
    id,
  }));
  const computed = screen.withComputedFields
    ? computedFields.map((field) => ({ name: field.name, id: findComputedField(field, found)?.id }))
    : [];
  const system = screen.systemFields.map((id) => ({ name: systemFieldNames[id] ?? id, id }));
  return [...system, ...custom, ...questions, ...computed];
}

export function findScreen(screen: Screen, found: FoundSite): FoundScreen | undefined {
  return found.screens.find(({ name }) => name === screen.name);
}

/** Ids of the fields that still have to be put on a screen, in the order of the form. */
export function fieldsToAdd(screen: Screen, found: FoundSite): readonly string[] {
  const there = findScreen(screen, found)?.fieldIds ?? [];
  return screenFields(screen, found).flatMap(({ id }) =>
    id === undefined || there.includes(id) ? [] : [id],
  );
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
