import { dialogData, type DialogIds } from '../intake/dialog';
import { requestFields, requestKinds } from '../request-fields';
import { briefFieldIds } from './brief-field-ids';
import { findField } from './compare-field';
import { findIssueType } from './compare-issue-type';
import { isForeignProject } from './compare-project';
import type { FoundModification, FoundModificationContext, FoundSite } from './found-site';
import { isSame, isSameJson } from './same-value';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

/** The UI modification of Jira's create dialog, by the name that tells it from others of the app. */
export const requestFormName = 'Asset Desk request form';

/**
 * Characters that Jira keeps for a UI modification.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-ui-modifications--apps-/
 */
export const mostDialogData = 50_000;

/** What the create dialog is modified by, and where. */
export type WantedModification = Pick<FoundModification, 'data'> & {
  readonly context: Required<FoundModificationContext>;
};

function dialogIds(found: FoundSite): DialogIds | undefined {
  const ids = briefFieldIds(found);
  const kind = requestFields.find(({ key }) => key === 'requestKind');
  const options = (kind && findField(kind, found)?.context?.options) ?? [];
  const [newAsset] = requestKinds;
  const option = options.find(({ value, disabled }) => value === newAsset && !disabled);
  return ids && (option === undefined ? ids : { ...ids, newAssetOption: option.id });
}

/** The modification that the settings ask for; `undefined` before the project and the fields are there. */
export function wantedModification(found: FoundSite): WantedModification | undefined {
  const { project, settings } = found;
  const issueType = findIssueType(found);
  const ids = dialogIds(found);
  if (!project || isForeignProject(project, found) || !issueType || !ids) return undefined;
  return {
    data: JSON.stringify(dialogData(settings, settings.calendar, ids)),
    context: { projectId: project.id, issueTypeId: issueType.id, viewType: 'GIC' },
  };
}

/** The app's modifications of the create dialog: one, unless something went wrong. */
export function requestForms({ modifications }: FoundSite): readonly FoundModification[] {
  return modifications.filter(({ name }) => name === requestFormName);
}

export function compareRequestForm(found: FoundSite): Finding {
  const [existing, ...others] = requestForms(found);
  if (existing === undefined) {
    return missing("Makes Jira's create dialog ask the same questions as the request form.");
  }
  if (others.length > 0) {
    return drifted('The dialog is modified more than once. Repair leaves one.');
  }
  const wanted = wantedModification(found);
  if (wanted === undefined) return drifted('The dialog names a field that is missing.');
  if (!isSame(existing.contexts, [wanted.context])) {
    return drifted('The questions are asked in another dialog. Repair puts them back.');
  }
  if (!isSameJson(existing.data, wanted.data)) {
    return drifted('The dialog asks an old list of questions. Repair brings it up to date.');
  }
  return present("Jira's create dialog asks the same questions as the request form.");
}
