import { maySee } from '../../issues/find-issue';
import { linkedIssueBean } from '../../issues/linked-issue-bean';
import { storedTexts } from '../../issues/values/field-codec';
import { issues, type IssueRecord } from '../../model/issue';
import { issueTypes, projects } from '../../model/project';
import { NotModelled } from '../../not-modelled';
import { permissions } from '../../permissions';
import type { Value } from '../values/value';
import { customFieldProperties } from './custom-fields';
import { calendarDateValue, dateValue } from './dates';
import {
  defineEntity,
  free,
  listLoadedEach,
  loadedEach,
  loadedOnce,
  method,
  type EntityContext,
  type EntityDefinition,
  type Property,
} from './define-entity';
import { Batch } from './batch';
import { entityProperties } from './entity-properties';
import {
  attachmentValues,
  changelogValues,
  commentValues,
  newestChangelog,
  visibleChildren,
  visibleLinks,
} from './issue-collections';
import { issueLinkEntity } from './issue-link-entity';
import { issueTypeValue, priorityValue, resolutionValue } from './named-entities';
import { projectEntity } from './project-entity';
import { statusValue } from './status-entity';
import { userValue } from './user-entity';

type IssueProperty = Property<IssueRecord>;
type Properties = Readonly<Record<string, IssueProperty>>;

/** An issue that is being created has neither id nor key yet. */
const orNull = (text: string) => (text === '' ? null : text);

const richText = (fieldId: string): IssueProperty =>
  free('RichText', ({ fields }) => {
    const document = fields[fieldId];
    return document === undefined ? null : { kind: 'rich-text', document };
  });

const own: Properties = {
  id: free('Number', ({ id }) => (id === '' ? null : Number(id))),
  key: free('String', ({ key }) => orNull(key)),
  summary: free('String', ({ fields }) => {
    const summary = fields['summary'];
    return typeof summary === 'string' ? summary : null;
  }),
  description: richText('description'),
  environment: richText('environment'),
  priority: free('IssuePriority', ({ fields }, context, batch) =>
    priorityValue(fields['priority'], context, batch),
  ),
  issueType: free('IssueType', ({ issueTypeId }, context, batch) =>
    issueTypeValue(issueTypeId, context, batch),
  ),
  status: free('IssueStatus', ({ statusId }, context, batch) =>
    statusValue(statusId, context, batch),
  ),
  created: free('Date', ({ created }, context) => dateValue(created, context)),
  updated: free('Date', ({ updated }, context) => dateValue(updated, context)),
  dueDate: free('CalendarDate', ({ fields }) => calendarDateValue(fields['duedate'])),
  resolutionDate: free('Date', ({ fields }, context) =>
    dateValue(fields['resolutiondate'], context),
  ),
  resolution: free('Resolution', ({ fields }, context, batch) =>
    resolutionValue(fields['resolution'], context, batch),
  ),
  properties: free('EntityProperties', ({ properties }, context, batch) =>
    entityProperties(properties, context, batch),
  ),
};

const people: Properties = {
  assignee: loadedOnce('User', ({ fields }, context, batch) =>
    userValue(fields['assignee'], context, batch),
  ),
  reporter: loadedOnce('User', ({ fields }, context, batch) =>
    userValue(fields['reporter'], context, batch),
  ),
  creator: loadedOnce('User', ({ creator }, context, batch) => userValue(creator, context, batch)),
  watches: loadedOnce('Number', ({ watchers }) => watchers.length),
  watchers: loadedOnce('List<User>', (issue, context, batch) => {
    const may = permissions(context.site);
    if (!may.can(context.caller, 'VIEW_VOTERS_AND_WATCHERS', { issue })) return [];
    return issue.watchers.map((accountId) => userValue(accountId, context, batch));
  }),
};

/** Lists of which this site keeps none: no issue can have any. */
const emptyList = (type: string): IssueProperty => loadedOnce(type, () => []);

const parts: Properties = {
  project: loadedOnce('Project', ({ projectId }, context, batch) => {
    const project = projects(context.site).get(projectId);
    return project === undefined ? null : projectEntity.of(project, context, batch);
  }),
  labels: loadedOnce('List<String>', ({ fields }) => [...storedTexts(fields['labels'] ?? [])]),
  versions: emptyList('List<Version>'),
  fixVersions: emptyList('List<Version>'),
  components: emptyList('List<Component>'),
  attachments: loadedOnce('List<Attachment>', attachmentValues),
  comments: listLoadedEach('List<Comment>', commentValues),
  changelogs: loadedEach('List<Changelog>', changelogValues),
  getNewestChangelog: method('getNewestChangelog', 'Changelog', newestChangelog),
};

const relatives: Properties = {
  parent: loadedOnce('Issue', ({ fields }, context, batch) => {
    const id = fields['parent'];
    const parent = typeof id === 'string' ? issues(context.site).get(id) : undefined;
    return parent === undefined ? null : issueValue(parent, context, batch);
  }),
  childIssues: loadedOnce('List<Issue>', (issue, context, batch) =>
    visibleChildren(issue, context).map((child) => issueValue(child, context, batch)),
  ),
  subtasks: listLoadedEach('List<Issue>', (issue, context, batch) =>
    visibleChildren(issue, context)
      .filter((child) => issueTypes(context.site).get(child.issueTypeId)?.subtask === true)
      .map((child) => issueValue(child, context, batch)),
  ),
  links: loadedEach('List<IssueLink>', (issue, context, batch) =>
    visibleLinks(issue, context).map(({ link, direction, other }) => {
      const linkedIssue = issueValue(other, context, new Batch());
      return issueLinkEntity.of({ link, direction, linkedIssue }, context, batch);
    }),
  ),
};

/** What other parts of Jira add to an issue, by name and type. Reading one is refused by its name. */
const UNMODELLED: readonly (readonly [string, string])[] = [
  ['originalEstimate', 'Number'],
  ['remainingEstimate', 'Number'],
  ['timeSpent', 'Number'],
  ['worklogs', 'List<Worklog>'],
  ['securityLevel', 'SecurityLevel'],
  ['votes', 'Number'],
  ['voters', 'List<User>'],
  ['isEpic', 'Boolean'],
  ['epic', 'Issue'],
  ['sprint', 'Sprint'],
  ['closedSprints', 'List<Sprint>'],
  ['flagged', 'Boolean'],
  ['name', 'String'],
  ['done', 'Boolean'],
  ['color', 'String'],
  ['stories', 'List<Issue>'],
];

const unmodelled: Properties = Object.fromEntries(
  UNMODELLED.map(([name, type]) => {
    const property: IssueProperty = free(type, () => {
      throw new NotModelled(`\`${name}\` of an Issue in Jira expressions`);
    });
    return [name, property] as const;
  }),
);

/** An issue. https://developer.atlassian.com/cloud/jira/software/jira-expressions-type-reference/#issue */
export const issueEntity: EntityDefinition<IssueRecord> = defineEntity<IssueRecord>('Issue', {
  id: ({ id }) => id,
  bean: (issue, { site }) => linkedIssueBean(site, issue),
  properties: { ...own, ...people, ...parts, ...relatives, ...unmodelled },
  more: customFieldProperties,
});

/** An issue for an expression, null where the caller may not see it. */
export function issueValue(issue: IssueRecord, context: EntityContext, batch: Batch): Value {
  return maySee(context.site, context.caller, issue) ? issueEntity.of(issue, context, batch) : null;
}
