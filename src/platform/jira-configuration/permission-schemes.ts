import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundPermissionScheme } from '../../domain/setup/found-site';
import { permissionSchemeName } from '../../domain/setup/names';
import type { Grant } from '../../domain/setup/permissions';
import type { Named } from '../../usecases/ports/setup-site';
import { askJira, idValue, tellJira } from './jira-request';

const grantValue = z.object({
  id: idValue,
  permission: z.string(),
  holder: z.object({ type: z.string(), parameter: z.string().optional() }),
});
const scheme = z.object({
  id: idValue,
  name: z.string(),
  permissions: z.array(grantValue).default([]),
});

function found({ id, permissions }: z.infer<typeof scheme>): FoundPermissionScheme {
  return { id, grants: permissions };
}

export async function readPermissionScheme(): Promise<FoundPermissionScheme | undefined> {
  const answer = z.object({ permissionSchemes: z.array(scheme).default([]) });
  const path = route`/rest/api/3/permissionscheme?expand=permissions`;
  const { permissionSchemes } = await askJira(answer, 'GET', path);
  const ours = permissionSchemes.find(({ name }) => name === permissionSchemeName);
  return ours && found(ours);
}

export async function createPermissionScheme(
  named: Named,
  grants: readonly Grant[],
): Promise<FoundPermissionScheme> {
  const path = route`/rest/api/3/permissionscheme?expand=permissions`;
  return found(await askJira(scheme, 'POST', path, { ...named, permissions: grants }));
}

export async function grant(schemeId: string, next: Grant): Promise<void> {
  await tellJira('POST', route`/rest/api/3/permissionscheme/${schemeId}/permission`, next);
}

export async function revoke(schemeId: string, grantId: string): Promise<void> {
  await tellJira('DELETE', route`/rest/api/3/permissionscheme/${schemeId}/permission/${grantId}`);
}
