import type { Site } from '../../site';
import { componentReference } from '../components/component-bean';
import { issueTypeDetails } from '../issue-types/issue-type-bean';
import { components } from '../model/component';
import { versions } from '../model/version';
import { projects, roles, type ProjectRecord } from '../model/project';
import { issueTypesFor } from '../project-configuration';
import { versionReference } from '../versions/version-bean';
import { selfLink } from '../rest-kit/self-link';
import { avatarUrls } from '../users/avatar-urls';
import { userBean } from '../users/user-bean';

type State = Pick<Site, 'database' | 'origin'>;

/** The project of that id, in the form that issues use. Throws when there is none. */
export function projectBean(site: State, projectId: string) {
  const project = projects(site).get(projectId);
  if (project === undefined) throw new Error(`There is no project ${projectId}.`);
  return projectSummary(site, project);
}

/** A project in the short form of issues, lists and searches. */
function projectSummary(site: State, project: ProjectRecord) {
  const { id, key, name, projectTypeKey } = project;
  return {
    self: selfLink(site, `project/${id}`),
    id,
    key,
    name,
    projectTypeKey,
    simplified: false,
    avatarUrls: avatarUrls(site, 'project', id),
  };
}

/** What of a project a caller asked for beyond the short form. */
export type ProjectExpansion = 'description' | 'lead' | 'issueTypes';

/** A project in the form of a search result. */
export function projectResult(
  site: State,
  project: ProjectRecord,
  expand: readonly ProjectExpansion[],
) {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectSummary(site, project),
    style: 'classic',
    isPrivate: false,
    properties: {},
    ...(expand.includes('description') ? { description: project.description } : {}),
    ...(expand.includes('lead') ? { lead: userBean(site, project.leadAccountId) } : {}),
    ...(expand.includes('issueTypes') ? { issueTypes: projectIssueTypes(site, project) } : {}),
  };
}

/** A project in the form of `GET /project/{key}`. */
export function projectDetails(site: State, project: ProjectRecord) {
  return {
    ...projectResult(site, project, ['description', 'lead', 'issueTypes']),
    components: components(site)
      .filter(({ projectId }) => projectId === project.id)
      .map((each) => componentReference(site, each)),
    versions: versions(site)
      .filter(({ projectId }) => projectId === project.id)
      .map((each) => versionReference(site, each)),
    assigneeType: 'UNASSIGNED',
    roles: roleAddresses(site, project),
  };
}

/** Address of each role's page in the project, by the role's name. */
export function roleAddresses(site: State, project: ProjectRecord): Record<string, string> {
  const addresses = [...roles(site).values()].map(
    (role) => [role.name, selfLink(site, `project/${project.id}/role/${role.id}`)] as const,
  );
  return Object.fromEntries(addresses);
}

const projectIssueTypes = (site: State, project: ProjectRecord) =>
  issueTypesFor(site, project).map((issueType) => issueTypeDetails(site, issueType));
