import { requestFields } from '../request-fields';
import { computedFields } from '../setup/computed-field';

/**
 * Names of the fields that every Jira site has, and of those that its products add.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
const ofJira = [
  ...['Summary', 'Description', 'Environment', 'Issue type', 'Work type', 'Status', 'Priority'],
  ...['Status category', 'Resolution', 'Resolved', 'Created', 'Updated', 'Last viewed', 'Due date'],
  ...['Assignee', 'Reporter', 'Creator', 'Watchers', 'Votes', 'Voter', 'Approvals', 'Approvers'],
  ...['Labels', 'Component', 'Components', 'Component/s', 'Affects versions', 'Affects version/s'],
  ...[
    'Affected version',
    'Fix version',
    'Fix versions',
    'Fix version/s',
    'Security level',
    'Level',
  ],
  ...[
    'Project',
    'Project type',
    'Space',
    'Linked work items',
    'Status category changed',
    'Parent',
    'Sub-tasks',
    'Subtasks',
    'Linked issues',
    'Key',
    'ID',
  ],
  ...['Issue', 'Issue key', 'Issue link', 'Attachment', 'Comment', 'Text', 'Images', 'Filter'],
  ...['Time tracking', 'Original estimate', 'Remaining estimate', 'Time spent', 'Work log'],
  ...['Log work', 'Work ratio', 'Progress', 'Σ Progress', 'Σ Original Estimate', 'Σ Time Spent'],
  ...['Σ Remaining Estimate', 'Epic link', 'Epic name', 'Epic status', 'Epic colour', 'Sprint'],
  ...[
    'Story points',
    'Story point estimate',
    'Rank',
    'Team',
    'Start date',
    'Flagged',
    'Development',
  ],
  ...['Restrict to', 'Request type', 'Organizations', 'Request participants', 'Satisfaction'],
];

/** A name as it is compared: people do not tell names apart by case or blanks. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

const ofRequests = new Set(
  [...requestFields, ...computedFields].map(({ name }) => comparableName(name)),
);
const ofProduct = new Set(ofJira.map(comparableName));

/** Whose field has the name already; nothing when a question may have it. */
export function ownerOfName(name: string): 'request' | 'Jira' | undefined {
  const comparable = comparableName(name);
  if (ofRequests.has(comparable)) return 'request';
  return ofProduct.has(comparable) ? 'Jira' : undefined;
}
