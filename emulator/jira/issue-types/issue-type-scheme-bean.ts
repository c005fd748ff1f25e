import { DEFAULT_ISSUE_TYPE_SCHEME } from '../defaults/default-names';
import type { IssueTypeSchemeRecord } from '../model/project';

/** An issue type scheme in the form of its list. */
export function issueTypeSchemeBean(scheme: IssueTypeSchemeRecord) {
  const { id, name, description, defaultIssueTypeId } = scheme;
  return {
    id,
    name,
    description,
    ...(defaultIssueTypeId === null ? {} : { defaultIssueTypeId }),
    isDefault: name === DEFAULT_ISSUE_TYPE_SCHEME,
  };
}
