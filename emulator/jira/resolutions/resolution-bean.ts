import type { Site } from '../../site';
import { resolutions } from '../model/resolution';
import { selfLink } from '../rest-kit/self-link';

/** A resolution in the form that issues and `GET /resolution` use. Throws when there is none of that id. */
export function resolutionBean(site: Pick<Site, 'database' | 'origin'>, id: string) {
  const resolution = resolutions(site).get(id);
  if (resolution === undefined) throw new Error(`There is no resolution ${id}.`);
  const { name, description } = resolution;
  return { self: selfLink(site, `resolution/${id}`), id, description, name };
}
