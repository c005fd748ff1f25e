import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundField } from '../../domain/setup/found-site';
import type { Named, NewField } from '../../usecases/ports/setup-site';
import { askJira, idValue, tellJira } from './jira-request';

const field = z.object({
  id: idValue,
  name: z.string(),
  schema: z.object({ custom: z.string().optional() }).optional(),
  scope: z.unknown().optional(),
});

function found({ id, name, schema }: z.infer<typeof field>): FoundField {
  return { id, name, type: schema?.custom };
}

/** Fields of the whole site; those of team-managed projects carry a scope and are left out. */
export async function readFields(): Promise<readonly FoundField[]> {
  const all = await askJira(z.array(field), 'GET', route`/rest/api/3/field`);
  return all.filter(({ scope }) => scope === undefined).map(found);
}

export async function createField(next: NewField): Promise<FoundField> {
  return found(await askJira(field, 'POST', route`/rest/api/3/field`, next));
}

export async function renameField(id: string, named: Named): Promise<void> {
  await tellJira('PUT', route`/rest/api/3/field/${id}`, named);
}
