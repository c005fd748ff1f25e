import {
  mostDialogData,
  requestFormName,
  requestForms,
  wantedModification,
} from '../domain/setup/compare-request-form';
import type { FoundModification, FoundSite } from '../domain/setup/found-site';
import { SetupProblem } from '../domain/setup/problem';
import type { SetupMaker } from './make-setup-field';
import type { NewModification } from './ports/setup-site';

function wantedBody(found: FoundSite): NewModification {
  const wanted = wantedModification(found);
  if (wanted === undefined) {
    throw new SetupProblem('The project and the fields come first. Run those steps.');
  }
  if (wanted.data.length > mostDialogData) {
    throw new SetupProblem(
      "The questions and holidays are too long for Jira's create dialog. Remove past holidays or shorten hints, then run this again.",
    );
  }
  const description = "Asks the questions of the request form in Jira's create dialog.";
  return { name: requestFormName, description, data: wanted.data, contexts: [wanted.context] };
}

/** Registers the modification of Jira's create dialog, or brings the one that is there up to date. */
export async function makeRequestForm({ site }: SetupMaker, found: FoundSite): Promise<FoundSite> {
  const body = wantedBody(found);
  const [existing, ...surplus] = requestForms(found);
  const made: FoundModification =
    existing === undefined
      ? await site.createModification(body)
      : await site.updateModification(existing.id, body);
  for (const { id } of surplus) await site.deleteModification(id);
  const others = found.modifications.filter(({ name }) => name !== requestFormName);
  return { ...found, modifications: [...others, made] };
}
