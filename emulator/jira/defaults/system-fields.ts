import type { Site } from '../../site';
import { fields, type FieldRecord } from '../model/field';

type Shape = { readonly type: string; readonly items?: string };

const single = (type: string): Shape => ({ type });
const listOf = (items: string): Shape => ({ type: 'array', items });

/** Id, name and shape, in the order of Jira's own list; the last says whether a screen may hold it. */
const systemFields: readonly (readonly [string, string, Shape, boolean])[] = [
  ['statuscategorychangedate', 'Status Category Changed', single('datetime'), false],
  ['issuetype', 'Work type', single('issuetype'), true],
  ['parent', 'Parent', single('issuelink'), false],
  ['project', 'Space', single('project'), false],
  ['summary', 'Summary', single('string'), true],
  ['description', 'Description', single('string'), true],
  ['status', 'Status', single('status'), false],
  ['statusCategory', 'Status Category', single('statusCategory'), false],
  ['priority', 'Priority', single('priority'), true],
  ['resolution', 'Resolution', single('resolution'), true],
  ['resolutiondate', 'Resolved', single('datetime'), false],
  ['assignee', 'Assignee', single('user'), true],
  ['reporter', 'Reporter', single('user'), true],
  ['creator', 'Creator', single('user'), false],
  ['created', 'Created', single('datetime'), false],
  ['updated', 'Updated', single('datetime'), false],
  ['duedate', 'Due date', single('date'), true],
  ['environment', 'Environment', single('string'), true],
  ['labels', 'Labels', listOf('string'), true],
  ['components', 'Components', listOf('component'), true],
  ['versions', 'Affects versions', listOf('version'), true],
  ['fixVersions', 'Fix versions', listOf('version'), true],
  ['attachment', 'Attachment', listOf('attachment'), true],
  ['issuelinks', 'Linked work items', listOf('issuelinks'), true],
  ['subtasks', 'Sub-tasks', listOf('issuelinks'), false],
  ['comment', 'Comment', single('comments-page'), true],
  ['watches', 'Watchers', single('watches'), false],
];

/** Writes the fields that Jira has without anybody making them. */
export function seedSystemFields(site: Site): void {
  for (const [id, name, shape, orderable] of systemFields) {
    const field: FieldRecord = {
      id,
      name,
      description: '',
      custom: false,
      schema: { ...shape, system: id },
      navigable: true,
      orderable,
      contexts: [],
    };
    fields(site).put(id, field);
  }
}
