import type { IssueView } from './issue-data';

/** What an app on the issue view learns of the issue. */
export function issueExtension(type: string, { issue, core }: IssueView) {
  return {
    type,
    issue: {
      id: issue.id,
      key: issue.key,
      type: core.issuetype.name,
      typeId: core.issuetype.id,
    },
    project: { id: core.project.id, key: core.project.key, type: 'software' },
    location: `${window.location.origin}/browse/${issue.key}`,
  };
}
