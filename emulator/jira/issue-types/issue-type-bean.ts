import type { Site } from '../../site';
import { issueTypes, type IssueTypeRecord } from '../model/project';
import { selfLink } from '../rest-kit/self-link';

type State = Pick<Site, 'database' | 'origin'>;

/** The issue type of that id, in the form that issues use. Throws when there is none. */
export function issueTypeBean(site: State, id: string) {
  const issueType = issueTypes(site).get(id);
  if (issueType === undefined) throw new Error(`There is no issue type ${id}.`);
  return issueTypeDetails(site, issueType);
}

/** An issue type in the form of `GET /issuetype`. */
export function issueTypeDetails(site: State, issueType: IssueTypeRecord) {
  const { id, name, description, subtask, avatarId, hierarchyLevel } = issueType;
  return {
    self: selfLink(site, `issuetype/${id}`),
    id,
    description,
    iconUrl: selfLink(site, `universal_avatar/view/type/issuetype/avatar/${avatarId}?size=medium`),
    name,
    subtask,
    avatarId,
    hierarchyLevel,
  };
}
