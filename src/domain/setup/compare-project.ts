import type { FoundProject, FoundSite } from './found-site';
import { deskProject } from './names';
import type { Finding } from './step';
import { drifted, missing, present } from './step';

export type ProjectScheme =
  'issueTypeScheme' | 'issueTypeScreenScheme' | 'workflowScheme' | 'permissionScheme';

const allSchemes: readonly ProjectScheme[] = [
  'issueTypeScheme',
  'issueTypeScreenScheme',
  'workflowScheme',
  'permissionScheme',
];

const schemeNames: Readonly<Record<ProjectScheme, string>> = {
  issueTypeScheme: 'issue type scheme',
  issueTypeScreenScheme: 'issue type screen scheme',
  workflowScheme: 'workflow scheme',
  permissionScheme: 'permission scheme',
};

export type SchemeIds = Readonly<Record<ProjectScheme, string>>;

/** Ids of the four schemes of the plan, once all of them are there. */
export function schemeIds(found: FoundSite): SchemeIds | undefined {
  const { issueTypeScheme, issueTypeScreenScheme, workflowScheme, permissionScheme } = found;
  if (!issueTypeScheme || !issueTypeScreenScheme || !workflowScheme || !permissionScheme) {
    return undefined;
  }
  return {
    issueTypeScheme: issueTypeScheme.id,
    issueTypeScreenScheme: issueTypeScreenScheme.id,
    workflowScheme: workflowScheme.id,
    permissionScheme: permissionScheme.id,
  };
}

/** Schemes of the plan that the project does not use. */
export function schemesToAssign(project: FoundProject, found: FoundSite): readonly ProjectScheme[] {
  const assigned: Readonly<Record<ProjectScheme, string | undefined>> = {
    issueTypeScheme: project.issueTypeSchemeId,
    issueTypeScreenScheme: project.issueTypeScreenSchemeId,
    workflowScheme: project.workflowSchemeId,
    permissionScheme: project.permissionSchemeId,
  };
  const wanted: Readonly<Record<ProjectScheme, string | undefined>> = {
    issueTypeScheme: found.issueTypeScheme?.id,
    issueTypeScreenScheme: found.issueTypeScreenScheme?.id,
    workflowScheme: found.workflowScheme?.id,
    permissionScheme: found.permissionScheme?.id,
  };
  return allSchemes.filter(
    (scheme) => wanted[scheme] === undefined || assigned[scheme] !== wanted[scheme],
  );
}

/** A project with the key of the plan that the set-up did not make: it must not be touched. */
export function isForeignProject(project: FoundProject, found: FoundSite): boolean {
  if (!project.companyManaged) return true;
  if (found.desk?.project.id === project.id) return false;
  return schemesToAssign(project, found).length === allSchemes.length;
}

/** What an admin can do about a foreign project. */
export function foreignProjectSentence(project: FoundProject): string {
  const kind = project.companyManaged ? 'another project' : 'a team-managed project';
  return (
    `The key ${deskProject.key} belongs to ${kind}, "${project.name}". ` +
    "Change that project's key in its settings, then run the set-up again."
  );
}

export function compareProject(found: FoundSite): Finding {
  const { project } = found;
  if (project === undefined) {
    return missing(`Makes the company-managed project ${deskProject.key}.`);
  }
  if (isForeignProject(project, found)) return missing(foreignProjectSentence(project));
  const absent = schemesToAssign(project, found);
  if (absent.length > 0) {
    const names = absent.map((scheme) => schemeNames[scheme]).join(', ');
    return drifted(`The project does not use its ${names}. Repair assigns it.`);
  }
  if (!project.administered) return drifted('Nobody administers the project. Repair adds you.');
  return present('The project exists and uses its schemes.');
}
