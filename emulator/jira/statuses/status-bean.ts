import type { Site } from '../../site';
import { statuses, type StatusRecord } from '../model/workflow';
import { selfLink } from '../rest-kit/self-link';
import { statusCategoryBean } from './status-category';

type State = Pick<Site, 'database' | 'origin'>;

/** A status in the form that issues and `GET /status` use. Throws when there is none of that id. */
export function statusBean(site: State, statusId: string) {
  const status = statuses(site).get(statusId);
  if (status === undefined) throw new Error(`There is no status ${statusId}.`);
  return statusDetails(site, status);
}

/** A status with its category spelled out. */
export function statusDetails(site: State, status: StatusRecord) {
  const { id, name, description, category } = status;
  return {
    self: selfLink(site, `status/${id}`),
    description,
    iconUrl: `${site.origin.product}/images/icons/statuses/generic.png`,
    name,
    id,
    statusCategory: statusCategoryBean(site, category),
  };
}
