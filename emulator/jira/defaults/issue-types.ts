import type { Site } from '../../site';
import { issueTypes, issueTypeSchemes } from '../model/project';
import { DEFAULT_ISSUE_TYPE_SCHEME } from './default-names';

const delivered = [
  { name: 'Task', description: 'A small, distinct piece of work.', level: 0, avatarId: 10318 },
  {
    name: 'Story',
    description: 'Functionality expressed as a user goal.',
    level: 0,
    avatarId: 10315,
  },
  { name: 'Bug', description: 'A problem or error.', level: 0, avatarId: 10303 },
  { name: 'Epic', description: 'A collection of related work.', level: 1, avatarId: 10307 },
  {
    name: 'Sub-task',
    description: 'A part of a larger piece of work.',
    level: -1,
    avatarId: 10316,
  },
] as const;

/** Writes Jira's issue types and the default scheme, which holds every type of the site. */
export function seedIssueTypes(site: Site): void {
  const issueTypeIds = delivered.map(({ name, description, level, avatarId }) => {
    const id = String(site.ids.next('jira.issue-type', 10001));
    const subtask = level === -1;
    issueTypes(site).put(id, { id, name, description, subtask, hierarchyLevel: level, avatarId });
    return id;
  });
  const id = String(site.ids.next('jira.issue-type-scheme', 10000));
  issueTypeSchemes(site).put(id, {
    id,
    name: DEFAULT_ISSUE_TYPE_SCHEME,
    description: 'The list of issue types that a new project gets.',
    defaultIssueTypeId: issueTypeIds[0] ?? null,
    issueTypeIds,
  });
}
