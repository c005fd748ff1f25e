import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundRole } from '../../domain/setup/found-site';
import type { Named } from '../../usecases/ports/setup-site';
import { askJira, idValue } from './jira-request';

const role = z.object({ id: idValue, name: z.string() });

export async function readRoles(): Promise<readonly FoundRole[]> {
  return askJira(z.array(role), 'GET', route`/rest/api/3/role`);
}

export async function createRole(named: Named): Promise<FoundRole> {
  return askJira(role, 'POST', route`/rest/api/3/role`, named);
}
