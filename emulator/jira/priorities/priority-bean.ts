import type { Site } from '../../site';
import { priorities, type PriorityRecord } from '../model/priority';
import { selfLink } from '../rest-kit/self-link';

type State = Pick<Site, 'database' | 'origin'>;

/** A priority in the form that issues use. Throws when there is none of that id. */
export function priorityBean(site: State, id: string) {
  const priority = priorities(site).get(id);
  if (priority === undefined) throw new Error(`There is no priority ${id}.`);
  return {
    self: selfLink(site, `priority/${id}`),
    iconUrl: iconUrl(site, id),
    name: priority.name,
    id,
  };
}

/** A priority in the form of `GET /priority`. */
export function priorityDetails(site: State, priority: PriorityRecord) {
  const { description, statusColor, isDefault } = priority;
  return { ...priorityBean(site, priority.id), description, statusColor, isDefault };
}

const iconUrl = (site: State, id: string) =>
  selfLink(site, `universal_avatar/view/type/priority/avatar/${id}`);
