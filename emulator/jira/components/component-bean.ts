import type { Site } from '../../site';
import type { ComponentRecord } from '../model/component';
import { projects } from '../model/project';
import { selfLink } from '../rest-kit/self-link';
import { userBean } from '../users/user-bean';

type State = Pick<Site, 'database' | 'origin'>;

/** A component in the short form of issues. */
export function componentReference(site: State, { id, name, description }: ComponentRecord) {
  const self = selfLink(site, `component/${id}`);
  return { self, id, name, ...(description === undefined ? {} : { description }) };
}

/** A component as its own calls answer it. */
export function componentBean(site: State, component: ComponentRecord) {
  const { leadAccountId, projectId } = component;
  return {
    ...componentReference(site, component),
    ...(leadAccountId === undefined ? {} : { lead: userBean(site, leadAccountId) }),
    assigneeType: 'PROJECT_DEFAULT',
    realAssigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: false,
    project: projects(site).get(projectId)?.key ?? '',
    projectId: Number(projectId),
  };
}
