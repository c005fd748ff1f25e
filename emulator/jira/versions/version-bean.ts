import type { Site } from '../../site';
import type { VersionRecord } from '../model/version';
import { selfLink } from '../rest-kit/self-link';

/** A version in the short form of issues. */
export function versionReference(site: Pick<Site, 'origin'>, version: VersionRecord) {
  const { id, name, description, archived, released, releaseDate } = version;
  return {
    self: selfLink(site, `version/${id}`),
    id,
    ...(description === undefined ? {} : { description }),
    name,
    archived,
    released,
    ...(releaseDate === undefined ? {} : { releaseDate }),
  };
}

/** A version as its own calls answer it. */
export function versionBean(site: Pick<Site, 'origin' | 'clock'>, version: VersionRecord) {
  const { projectId, startDate, releaseDate, released } = version;
  const today = new Date(site.clock.now()).toISOString().slice(0, 10);
  return {
    ...versionReference(site, version),
    ...(startDate === undefined ? {} : { startDate }),
    ...(releaseDate === undefined || released ? {} : { overdue: releaseDate < today }),
    projectId: Number(projectId),
  };
}
