import type { Field } from '@atlaskit/jql-ast';
import { NotModelled } from '../not-modelled';
import {
  anyText,
  attachmentsField,
  commentField,
  hierarchyLevelField,
  issueLinkTypeField,
  parentEpicField,
  watchersField,
} from './computed-fields';
import { customField, customFieldsNamed } from './custom-fields';
import { aliasField } from './forge-search-fields';
import { voterField, worklogAuthorField, worklogCommentField } from './people-fields';
import { aliasedPropertyField, propertyField } from './properties/property-fields';
import type { QueryScope } from './query-scope';
import { systemReferences } from './reference-fields';
import { jqlError, noSuchField, type SearchField, type SortValue } from './search-field';
import { dayField, instantField, numberField, storedInstant, textField } from './stored-fields';

/** Fields that Jira has and whose domain (sprints, filters, estimates, service desk) is not modelled. */
const UNMODELLED = new Set(
  (
    'approvals category development epiclink filter savedfilter ' +
    'searchrequest issuelink lastviewed level security originalestimate timeoriginalestimate ' +
    'rank remainingestimate timeestimate request-channel-type request-last-activity-time sprint ' +
    'timespent workratio worklogdate organizations ' +
    'projecttype spacetype team'
  ).split(' '),
);

function systemField(scope: QueryScope, name: string): SearchField | undefined {
  switch (name) {
    case 'summary':
    case 'description':
    case 'environment':
      return textField(name, name);
    case 'text':
      return anyText(scope);
    case 'comment':
      return commentField(scope);
    case 'attachments':
      return attachmentsField(scope);
    case 'watchers':
      return watchersField();
    case 'voter':
      return voterField(scope);
    case 'votes':
      return numberField('votes', ({ voters = [] }) => voters.length);
    case 'worklogauthor':
      return worklogAuthorField(scope);
    case 'worklogcomment':
      return worklogCommentField(scope);
    case 'hierarchylevel':
      return hierarchyLevelField(scope);
    case 'issuelinktype':
    case 'workitemlinktype':
      return issueLinkTypeField(scope);
    case 'parentepic':
      return parentEpicField(scope);
    case 'created':
    case 'createddate':
      return instantField('created', (issue) => issue.created);
    case 'updated':
    case 'updateddate':
      return instantField('updated', (issue) => issue.updated);
    case 'statuscategorychangeddate':
      return instantField('statusCategoryChangedDate', (issue) => issue.statusChanged);
    case 'resolved':
    case 'resolutiondate':
      return instantField('resolved', storedInstant('resolutiondate'));
    case 'due':
    case 'duedate':
      return dayField('due', 'duedate');
    default:
      return systemReferences(scope)[name]?.();
  }
}

/**
 * The fields that a name means: a system field, a custom field by its name, `cf[10010]` or
 * `"Name[Type]"`, several custom fields that share a name, or what an app had indexed. Throws 400 for
 * a name that nothing has, and 501 for a field of Jira that is not modelled.
 */
export function searchFields(scope: QueryScope, name: string): readonly SearchField[] {
  const plain = name.toLowerCase().replaceAll(' ', '');
  const system = systemField(scope, plain);
  if (system !== undefined) return [system];
  const custom = customFieldsNamed(scope, name);
  if (custom.length > 0) return custom.map((field) => customField(scope, field));
  const alias = aliasField(scope.site, name) ?? aliasedPropertyField(scope, name);
  if (alias !== undefined) return [alias];
  if (UNMODELLED.has(plain)) throw new NotModelled(`the JQL field '${name}'`);
  throw noSuchField(name);
}

/** The fields that the left-hand side of a clause means, entity properties among them. */
export function clauseFields(scope: QueryScope, field: Field): readonly SearchField[] {
  const [property] = field.properties ?? [];
  return property === undefined
    ? searchFields(scope, field.value)
    : [propertyField(scope, field, property)];
}

/** What issues are ordered by. Throws 400 for a field that does not exist or that Jira does not sort by. */
export function sortValue(scope: QueryScope, name: string): SortValue {
  const unsortable = jqlError(`Not able to sort using field '${name}'.`);
  const sort = sortable(scope, name)?.sort;
  if (sort === undefined) throw unsortable;
  return sort;
}

function sortable(scope: QueryScope, name: string): SearchField | undefined {
  const plain = name.toLowerCase().replaceAll(' ', '');
  const known =
    systemField(scope, plain) !== undefined ||
    UNMODELLED.has(plain) ||
    customFieldsNamed(scope, name).length > 0;
  return known ? searchFields(scope, name)[0] : undefined;
}
