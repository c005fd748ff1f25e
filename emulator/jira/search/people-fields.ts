import { belongings } from '../issues/issue-index';
import type { IssueRecord } from '../model/issue';
import { worklogs } from '../model/worklog';
import type { QueryScope } from './query-scope';
import { peopleField } from './reference-fields';
import type { ReferenceField, TextField } from './search-field';
import { plainText } from './stored-fields';

/** People who voted for an issue. */
export function voterField(scope: QueryScope): ReferenceField {
  const field = peopleField(scope, 'voter', ({ voters = [] }) => voters);
  return { ...field, sort: undefined };
}

const worklogsOf = ({ site }: QueryScope, issue: IssueRecord) =>
  belongings(site, issue.id).worklogs.flatMap((id) => worklogs(site).get(id) ?? []);

/** People who logged work on an issue. */
export function worklogAuthorField(scope: QueryScope): ReferenceField {
  const authors = (issue: IssueRecord) => worklogsOf(scope, issue).map(({ author }) => author);
  return { ...peopleField(scope, 'worklogAuthor', authors), sort: undefined };
}

/** What people wrote when they logged work. */
export function worklogCommentField(scope: QueryScope): TextField {
  return {
    kind: 'text',
    label: 'worklogComment',
    texts: (issue) => worklogsOf(scope, issue).map(({ comment }) => plainText(comment)),
    operators: ['~', '!~'],
  };
}
