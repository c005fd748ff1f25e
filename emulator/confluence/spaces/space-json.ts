import type { Site } from '../../site';
import type { SpaceRecord } from '../model/space';
import { iso } from '../rest-kit/version-json';

/** A space as version 2 answers it. */
export function spaceJson(
  site: Pick<Site, 'origin'>,
  space: SpaceRecord,
  withDescription: boolean,
) {
  const { id, key, name, authorId, createdAt, homepageId, description } = space;
  const plain = { plain: { value: description, representation: 'plain' } };
  return {
    id,
    key,
    name,
    type: 'global',
    status: 'current',
    authorId,
    createdAt: iso(createdAt),
    homepageId,
    ...(withDescription ? { description: plain } : {}),
    icon: null,
    _links: { webui: `/spaces/${key}`, base: `${site.origin.product}/wiki` },
  };
}
