import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundModification } from '../../domain/setup/found-site';
import type { NewModification } from '../../usecases/ports/setup-site';
import { askJira, idValue, readPages, tellJira } from './jira-request';

const place = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
const context = z.object({ projectId: place, issueTypeId: place, viewType: place });
const modification = z.object({
  id: idValue,
  name: z.string(),
  data: z.string().default(''),
  contexts: z.array(context).default([]),
});

/** The UI modifications that this app has registered, whatever they are for. */
export async function readModifications(): Promise<readonly FoundModification[]> {
  return readPages(
    modification,
    (startAt) =>
      route`/rest/api/3/uiModifications?startAt=${startAt}&maxResults=50&expand=${'data,contexts'}`,
  );
}

export async function createModification(next: NewModification): Promise<FoundModification> {
  const made = z.object({ id: idValue });
  const { id } = await askJira(made, 'POST', route`/rest/api/3/uiModifications`, next);
  return { id, ...next };
}

/** Replaces the data and every context of a UI modification. */
export async function updateModification(
  id: string,
  next: NewModification,
): Promise<FoundModification> {
  await tellJira('PUT', route`/rest/api/3/uiModifications/${id}`, next);
  return { id, ...next };
}

export async function deleteModification(id: string): Promise<void> {
  await tellJira('DELETE', route`/rest/api/3/uiModifications/${id}`);
}
