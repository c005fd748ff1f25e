import { findIssueType } from '../domain/setup/compare-issue-type';
import { fieldsToAdd, findScreen, screenSchemeScreens } from '../domain/setup/compare-screen';
import type { FoundSite } from '../domain/setup/found-site';
import {
  issueTypeSchemeName,
  issueTypeScreenSchemeName,
  permissionSchemeName,
  screenSchemeName,
} from '../domain/setup/names';
import { grantsToAdd, grantsToRemove, wantedGrants } from '../domain/setup/permissions';
import { SetupProblem } from '../domain/setup/problem';
import type { Screen } from '../domain/setup/screen';
import type { SetupMaker } from './make-setup-field';

export async function makeScreen(
  { site }: SetupMaker,
  screen: Screen,
  found: FoundSite,
): Promise<FoundSite> {
  const { name, description } = screen;
  const existing = findScreen(screen, found) ?? (await site.createScreen({ name, description }));
  const others = found.screens.filter(({ id }) => id !== existing.id);
  const before = { ...found, screens: [...others, existing] };
  const made = await site.addToScreen(existing, fieldsToAdd(screen, before));
  return { ...found, screens: [...others, made] };
}

export async function makeScreenScheme({ site }: SetupMaker, found: FoundSite): Promise<FoundSite> {
  const screens = screenSchemeScreens(found);
  if (screens === undefined) throw new SetupProblem('The screens come first. Run those steps.');
  const named = { name: screenSchemeName, description: 'Screens of asset requests.' };
  const screenScheme =
    found.screenScheme === undefined
      ? await site.createScreenScheme(named, screens)
      : await site.updateScreenScheme(found.screenScheme.id, screens);
  return { ...found, screenScheme };
}

export async function makeIssueTypeScreenScheme(
  { site }: SetupMaker,
  found: FoundSite,
): Promise<FoundSite> {
  const { screenScheme, issueTypeScreenScheme: existing } = found;
  if (screenScheme === undefined) {
    throw new SetupProblem('The screen scheme comes first. Run that step.');
  }
  const named = { name: issueTypeScreenSchemeName, description: 'Screens of asset requests.' };
  const issueTypeScreenScheme =
    existing === undefined
      ? await site.createIssueTypeScreenScheme(named, screenScheme.id)
      : await site.setDefaultScreenScheme(existing, screenScheme.id);
  return { ...found, issueTypeScreenScheme };
}

export async function makeIssueTypeScheme(
  { site }: SetupMaker,
  found: FoundSite,
): Promise<FoundSite> {
  const issueType = findIssueType(found);
  if (issueType === undefined) {
    throw new SetupProblem('The issue type comes first. Run that step.');
  }
  const named = { name: issueTypeSchemeName, description: 'Offers asset requests alone.' };
  const issueTypeScheme =
    found.issueTypeScheme === undefined
      ? await site.createIssueTypeScheme(named, issueType.id)
      : await site.addToIssueTypeScheme(found.issueTypeScheme, issueType.id);
  return { ...found, issueTypeScheme };
}

export async function makePermissionScheme(
  { site }: SetupMaker,
  found: FoundSite,
): Promise<FoundSite> {
  const existing = found.permissionScheme;
  if (existing === undefined) {
    const named = { name: permissionSchemeName, description: 'Who may do what with requests.' };
    const permissionScheme = await site.createPermissionScheme(named, wantedGrants(found));
    return { ...found, permissionScheme };
  }
  const added = grantsToAdd(found);
  const removed = grantsToRemove(found);
  for (const grant of added) await site.grant(existing.id, grant);
  for (const { id } of removed) await site.revoke(existing.id, id);
  const kept = existing.grants.filter((grant) => !removed.includes(grant));
  const grants = [...kept, ...added.map((grant) => ({ ...grant, id: '' }))];
  return { ...found, permissionScheme: { id: existing.id, grants } };
}
