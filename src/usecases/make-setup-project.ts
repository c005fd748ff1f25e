import {
  foreignProjectSentence,
  isForeignProject,
  schemeIds,
  schemesToAssign,
} from '../domain/setup/compare-project';
import type { FoundProject, FoundSite } from '../domain/setup/found-site';
import { administratorsRole, deskProject } from '../domain/setup/names';
import { SetupProblem } from '../domain/setup/problem';
import type { SetupMaker } from './make-setup-field';

/** Whoever made the project administers it, so that roles can be given to people. */
async function withAdministrator(
  { site, startedBy }: SetupMaker,
  project: FoundProject,
  found: FoundSite,
): Promise<FoundProject> {
  const role = found.roles.find(({ name }) => name === administratorsRole);
  if (project.administered || role === undefined) return project;
  await site.addAdministrator(project.id, role.id, startedBy);
  return { ...project, administered: true };
}

/** Makes the project, or gives it the schemes it has lost. Leaves a foreign project alone. */
export async function makeProject(maker: SetupMaker, found: FoundSite): Promise<FoundSite> {
  const { site, startedBy } = maker;
  const schemes = schemeIds(found);
  if (schemes === undefined) throw new SetupProblem('The schemes come first. Run those steps.');
  if (found.project === undefined) {
    const made = await site.createProject({ ...deskProject, leadAccountId: startedBy, schemes });
    return { ...found, project: await withAdministrator(maker, made, found) };
  }
  if (isForeignProject(found.project, found)) {
    throw new SetupProblem(foreignProjectSentence(found.project));
  }
  for (const scheme of schemesToAssign(found.project, found)) {
    await site.assignScheme(found.project.id, scheme, schemes[scheme]);
  }
  const assigned = {
    ...found.project,
    issueTypeSchemeId: schemes.issueTypeScheme,
    issueTypeScreenSchemeId: schemes.issueTypeScreenScheme,
    workflowSchemeId: schemes.workflowScheme,
    permissionSchemeId: schemes.permissionScheme,
  };
  return { ...found, project: await withAdministrator(maker, assigned, found) };
}
