import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectScheme } from '../../domain/setup/compare-project';
import type { FoundProject, FoundRole } from '../../domain/setup/found-site';
import { administratorsRole, deskProject } from '../../domain/setup/names';
import { ProductFailure } from '../../usecases/ports/product-failure';
import type { NewProject } from '../../usecases/ports/setup-site';
import { SiteRefusal } from '../../usecases/ports/site-refusal';
import { askJira, idValue, tellJira } from './jira-request';
import { readProjectSchemes } from './project-schemes';
import { readRoles } from './roles';

const project = z.object({
  id: idValue,
  key: z.string(),
  name: z.string(),
  simplified: z.boolean().default(false),
});
const roleActors = z.object({ actors: z.array(z.unknown()).default([]) });

async function findProject(): Promise<z.infer<typeof project> | undefined> {
  try {
    return await askJira(project, 'GET', route`/rest/api/3/project/${deskProject.key}`);
  } catch (reason) {
    if (reason instanceof SiteRefusal && reason.status === 404) return undefined;
    throw reason;
  }
}

async function isAdministered(projectId: string, roles: readonly FoundRole[]): Promise<boolean> {
  const role = roles.find(({ name }) => name === administratorsRole);
  if (role === undefined) return true;
  const path = route`/rest/api/3/project/${projectId}/role/${role.id}`;
  return (await askJira(roleActors, 'GET', path)).actors.length > 0;
}

/** The project with the key of the plan, whoever made it. */
export async function readProject(roles: readonly FoundRole[]): Promise<FoundProject | undefined> {
  const existing = await findProject();
  if (existing === undefined) return undefined;
  const { id, key, name, simplified } = existing;
  if (simplified) {
    return { id, key, name, companyManaged: false, ...noSchemes, administered: true };
  }
  const [schemes, administered] = await Promise.all([
    readProjectSchemes(id),
    isAdministered(id, roles),
  ]);
  return { id, key, name, companyManaged: true, ...schemes, administered };
}

const noSchemes = {
  issueTypeSchemeId: undefined,
  issueTypeScreenSchemeId: undefined,
  workflowSchemeId: undefined,
  permissionSchemeId: undefined,
};

/** Makes a company-managed project out of schemes that exist. */
export async function createProject(next: NewProject): Promise<FoundProject> {
  const { key, name, description, leadAccountId, schemes } = next;
  await tellJira('POST', route`/rest/api/3/project`, {
    key,
    name,
    description,
    leadAccountId,
    projectTypeKey: 'business',
    assigneeType: 'UNASSIGNED',
    issueTypeScheme: Number(schemes.issueTypeScheme),
    issueTypeScreenScheme: Number(schemes.issueTypeScreenScheme),
    workflowScheme: Number(schemes.workflowScheme),
    permissionScheme: Number(schemes.permissionScheme),
  });
  const made = await readProject(await readRoles());
  if (made === undefined) throw new ProductFailure('unavailable', `Jira lost project ${key}.`);
  return made;
}

export async function addAdministrator(
  projectId: string,
  roleId: string,
  accountId: string,
): Promise<void> {
  await tellJira('POST', route`/rest/api/3/project/${projectId}/role/${roleId}`, {
    user: [accountId],
  });
}

/** Lets the project use a scheme. A workflow scheme is switched, which also works while it has issues. */
export async function assignScheme(
  projectId: string,
  scheme: ProjectScheme,
  id: string,
): Promise<void> {
  switch (scheme) {
    case 'issueTypeScheme':
      return tellJira('PUT', route`/rest/api/3/issuetypescheme/project`, {
        issueTypeSchemeId: id,
        projectId,
      });
    case 'issueTypeScreenScheme':
      return tellJira('PUT', route`/rest/api/3/issuetypescreenscheme/project`, {
        issueTypeScreenSchemeId: id,
        projectId,
      });
    case 'workflowScheme':
      return tellJira('POST', route`/rest/api/3/workflowscheme/project/switch`, {
        projectId,
        targetSchemeId: id,
      });
    case 'permissionScheme':
      return tellJira('PUT', route`/rest/api/3/project/${projectId}/permissionscheme`, {
        id: Number(id),
      });
    default:
      return scheme satisfies never;
  }
}
