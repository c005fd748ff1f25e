import type { Site } from '../../site';
import type { StatusRecord } from '../model/workflow';
import { selfLink } from '../rest-kit/self-link';

/** The three categories, as the older resources write them. */
const categories = {
  TODO: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  DONE: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** A status category in the form of `GET /statuscategory`. */
export function statusCategoryBean(site: Pick<Site, 'origin'>, category: StatusRecord['category']) {
  const known = categories[category];
  return { self: selfLink(site, `statuscategory/${known.id}`), ...known };
}

/** All categories, and the one for statuses without any, which Jira lists too. */
export function statusCategoryBeans(site: Pick<Site, 'origin'>) {
  return [
    {
      self: selfLink(site, 'statuscategory/1'),
      id: 1,
      key: 'undefined',
      colorName: 'medium-gray',
      name: 'No Category',
    },
    statusCategoryBean(site, 'TODO'),
    statusCategoryBean(site, 'IN_PROGRESS'),
    statusCategoryBean(site, 'DONE'),
  ];
}
