import { z } from 'zod';
import { getJson } from '../../http/request';
import { user } from './user';

const project = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  lead: user.optional(),
  description: z.string().nullish(),
  projectTypeKey: z.string().optional(),
});
export type Project = z.infer<typeof project>;

const projectPage = z.object({
  values: z.array(project),
  isLast: z.boolean(),
  total: z.number().optional(),
});

/** Every project that the person may browse. */
export async function listProjects(signal?: AbortSignal): Promise<readonly Project[]> {
  const found: Project[] = [];
  for (let last = false; !last;) {
    const path = `/rest/api/3/project/search?expand=lead&maxResults=50&startAt=${String(found.length)}`;
    const page = await getJson(path, projectPage, signal);
    found.push(...page.values);
    last = page.isLast || page.values.length === 0;
  }
  return found;
}

export function getProject(key: string, signal?: AbortSignal): Promise<Project> {
  return getJson(`/rest/api/3/project/${encodeURIComponent(key)}`, project, signal);
}

const roleDetails = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string(),
  description: z.string().nullish(),
  actors: z
    .array(
      z.object({
        displayName: z.string(),
        type: z.string(),
        actorUser: z.object({ accountId: z.string() }).optional(),
      }),
    )
    .optional(),
});
export type RoleDetails = z.infer<typeof roleDetails>;

/** The roles of a project with the people and groups in them. */
export async function listRoles(
  key: string,
  signal?: AbortSignal,
): Promise<readonly RoleDetails[]> {
  const base = `/rest/api/3/project/${encodeURIComponent(key)}/role`;
  const roles = await getJson(base, z.record(z.string(), z.string()), signal);
  const ids = Object.values(roles).map((url) => url.slice(url.lastIndexOf('/') + 1));
  return Promise.all(ids.map((id) => getJson(`${base}/${id}`, roleDetails, signal)));
}

const permissions = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

/** Whether the person administers a project, and so may see and change who has which role. */
export async function administers(key: string, signal?: AbortSignal): Promise<boolean> {
  const path = `/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectKey=${encodeURIComponent(key)}`;
  const found = await getJson(path, permissions, signal);
  return found.permissions['ADMINISTER_PROJECTS']?.havePermission ?? false;
}
