import type { Site } from '../../site';
import { projects, type ProjectRecord } from '../model/project';

/** Finds a project by id or key; the case of a key does not matter. No permission is checked. */
export function findProject(
  site: Pick<Site, 'database'>,
  idOrKey: string,
): ProjectRecord | undefined {
  const byId = projects(site).get(idOrKey);
  if (byId !== undefined) return byId;
  const key = idOrKey.toUpperCase();
  return projects(site).find((project) => project.key === key);
}
