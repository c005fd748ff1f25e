import type { Site } from '../../site';
import { selfLink } from '../rest-kit/self-link';
import { projects } from '../model/project';
import type { UiModificationContext, UiModificationRecord } from './ui-modification';
import { hasIssueType } from './unknown-places';

/** What `expand` may add to a UI modification. */
export interface Expanded {
  readonly data: boolean;
  readonly contexts: boolean;
}

/** A UI modification as the REST resource writes it. */
export function uiModificationBean(site: Site, record: UiModificationRecord, expanded: Expanded) {
  const { id, name, description, data, contexts } = record;
  return {
    id,
    name,
    self: selfLink(site, `uiModifications/${id}`),
    ...(description === undefined ? {} : { description }),
    ...(expanded.data && data !== undefined ? { data } : {}),
    ...(expanded.contexts ? { contexts: contexts.map((each) => contextBean(site, each)) } : {}),
  };
}

/** A wildcard is an absent property: Atlassian's description has no null there. */
function contextBean(site: Site, { id, projectId, issueTypeId, viewType }: UiModificationContext) {
  return {
    id,
    ...(projectId === null ? {} : { projectId }),
    ...(issueTypeId === null ? {} : { issueTypeId }),
    ...(viewType === null ? {} : { viewType }),
    isAvailable: isAvailable(site, projectId, issueTypeId),
  };
}

function isAvailable(site: Site, projectId: string | null, issueTypeId: string | null): boolean {
  if (issueTypeId !== null) return hasIssueType(site, projectId, issueTypeId);
  return projectId === null || projects(site).has(projectId);
}
