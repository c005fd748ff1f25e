import { route } from '@forge/api';
import { z } from 'zod';
import type { FoundStatus } from '../../domain/setup/found-site';
import { askJira, idValue, readPages, tellJira } from './jira-request';

const status = z.object({
  id: idValue,
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  description: z.string().nullish(),
  scope: z.object({ type: z.string() }).optional(),
});

function found({ id, name, statusCategory, description }: z.infer<typeof status>): FoundStatus {
  return { id, name, category: statusCategory, description: description ?? '' };
}

function written({ name, category, description }: Omit<FoundStatus, 'id'>) {
  return { name, statusCategory: category, description };
}

/** Statuses that every company-managed project can use. */
export async function readStatuses(): Promise<readonly FoundStatus[]> {
  const all = await readPages(
    status,
    (startAt) => route`/rest/api/3/statuses/search?startAt=${startAt}&maxResults=200`,
  );
  return all.filter(({ scope }) => scope?.type !== 'PROJECT').map(found);
}

export async function createStatus(next: Omit<FoundStatus, 'id'>): Promise<FoundStatus> {
  const made = await askJira(z.array(status).min(1), 'POST', route`/rest/api/3/statuses`, {
    scope: { type: 'GLOBAL' },
    statuses: [written(next)],
  });
  const [first] = made;
  if (first === undefined) throw new Error('Jira answered no status.');
  return found(first);
}

export async function updateStatus(next: FoundStatus): Promise<void> {
  await tellJira('PUT', route`/rest/api/3/statuses`, {
    statuses: [{ id: next.id, ...written(next) }],
  });
}
