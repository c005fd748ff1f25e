import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundProject } from '../../domain/setup/found-site';
import { askJira, idValue } from './jira-request';

type ProjectSchemes = Pick<
  FoundProject,
  'issueTypeSchemeId' | 'issueTypeScreenSchemeId' | 'workflowSchemeId' | 'permissionSchemeId'
>;

const scheme = z.object({ id: idValue });
const issueTypeSchemes = z.object({ values: z.array(z.object({ issueTypeScheme: scheme })) });
const issueTypeScreenSchemes = z.object({
  values: z.array(z.object({ issueTypeScreenScheme: scheme })),
});
/** Jira's default workflow scheme has no id. */
const workflowSchemes = z.object({
  values: z.array(z.object({ workflowScheme: z.object({ id: idValue.optional() }) })),
});

/** The schemes that a company-managed project uses. */
export async function readProjectSchemes(projectId: string): Promise<ProjectSchemes> {
  const [types, typeScreens, workflows, permission] = await Promise.all([
    askJira(
      issueTypeSchemes,
      'GET',
      route`/rest/api/3/issuetypescheme/project?projectId=${projectId}`,
    ),
    askJira(
      issueTypeScreenSchemes,
      'GET',
      route`/rest/api/3/issuetypescreenscheme/project?projectId=${projectId}`,
    ),
    askJira(
      workflowSchemes,
      'GET',
      route`/rest/api/3/workflowscheme/project?projectId=${projectId}`,
    ),
    askJira(scheme, 'GET', route`/rest/api/3/project/${projectId}/permissionscheme`),
  ]);
  return {
    issueTypeSchemeId: types.values[0]?.issueTypeScheme.id,
    issueTypeScreenSchemeId: typeScreens.values[0]?.issueTypeScreenScheme.id,
    workflowSchemeId: workflows.values[0]?.workflowScheme.id,
    permissionSchemeId: permission.id,
  };
}
