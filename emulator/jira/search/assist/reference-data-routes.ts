import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Caller, ProductEnv } from '../../../caller';
import type { Site } from '../../../site';
import { codecOf } from '../../issues/values/codec-of';
import { fields, type FieldRecord } from '../../model/field';
import { readBody } from '../../rest-kit/body';
import { collapsedType } from '../custom-fields';
import { operatorsOf } from '../field-operators';
import { knownFunctions } from '../functions/known-functions';
import { queryScope, type QueryScope } from '../query-scope';
import { searchFields } from '../search-fields';
import type { ReferenceKind, SearchField } from '../search-field';
import { hasSuggestions } from './suggested-values';

/** The names of the system fields in queries. */
const SYSTEM =
  'affectedVersion assignee attachments comment component created creator description due environment ' +
  'fixVersion hierarchyLevel issuekey ' +
  'issueLinkType issuetype labels parent parentEpic priority project reporter resolution resolved status ' +
  'statusCategory statusCategoryChangedDate summary text updated voter votes watcher watchers ' +
  'worklogAuthor worklogComment';

/** What Jira calls the types of values. */
const REFERENCE_TYPES: Readonly<Record<ReferenceKind, string>> = {
  user: 'com.atlassian.jira.user.ApplicationUser',
  project: 'com.atlassian.jira.project.Project',
  issue: 'com.atlassian.jira.issue.Issue',
  issuetype: 'com.atlassian.jira.issue.issuetype.IssueType',
  version: 'com.atlassian.jira.project.version.Version',
  component: 'com.atlassian.jira.bc.project.component.ProjectComponent',
};

const DATE_TYPE = 'java.util.Date';

function typeOf(field: SearchField): string {
  switch (field.kind) {
    case 'reference':
      return field.of === undefined ? 'java.lang.String' : REFERENCE_TYPES[field.of];
    case 'text':
      return 'java.lang.String';
    case 'number':
      return 'java.lang.Number';
    case 'day':
    case 'instant':
      return DATE_TYPE;
  }
}

const yes = (value: boolean): 'true' | 'false' => (value ? 'true' : 'false');

function described(field: SearchField, value: string, displayName: string) {
  return {
    value,
    displayName,
    orderable: yes(field.sort !== undefined),
    searchable: 'true',
    auto: yes(hasSuggestions(field)),
    operators: operatorsOf(field),
    types: [typeOf(field)],
  };
}

const quoted = (name: string): string =>
  /^[A-Za-z]+$/.test(name) && !RESERVED_WORDS.has(name.toLowerCase())
    ? name
    : `"${name.replace(/["\\]/g, '\\$&')}"`;

function systemReference(scope: QueryScope, name: string) {
  return searchFields(scope, name).map((field) => described(field, name, name));
}

/** A name that several fields have is no name for any of them: those go by their ids. */
function customReference(scope: QueryScope, record: FieldRecord, shared: boolean) {
  const cfid = `cf[${record.schema.customId ?? ''}]`;
  const value = shared ? cfid : quoted(record.name);
  const displayName = `${record.name} - ${cfid}`;
  return searchFields(scope, cfid).map((field) => ({
    ...described(field, value, displayName),
    cfid,
  }));
}

function collapsedReferences(scope: QueryScope, records: readonly FieldRecord[]) {
  const names = new Map<string, FieldRecord>();
  for (const record of records) {
    const type = collapsedType(record);
    if (type !== undefined) names.set(`${record.name}[${type}]`, record);
  }
  return [...names].flatMap(([name, record]) =>
    searchFields(scope, name)
      .slice(0, 1)
      .map((field) => described(field, `"${name}"`, `${record.name} - ${name}`)),
  );
}

const DATE_FUNCTIONS = [
  'now',
  ...['Day', 'Week', 'Month', 'Year'].flatMap((unit) => [`startOf${unit}`, `endOf${unit}`]),
];

const functionReferences = () => [
  ...DATE_FUNCTIONS.map((name) => ({
    value: `${name}()`,
    displayName: `${name}()`,
    types: [DATE_TYPE],
  })),
  ...knownFunctions.map(({ name, of, list, takes: [least] }) => {
    const text = `${name}(${Array.from({ length: least }, () => '""').join(', ')})`;
    return {
      value: text,
      displayName: text,
      ...(list ? { isList: 'true' } : {}),
      types: [REFERENCE_TYPES[of]],
    };
  }),
];

interface Wanted {
  readonly projectIds?: readonly string[] | undefined;
  readonly includeCollapsedFields: boolean;
}

function applies(record: FieldRecord, projectIds: readonly string[] | undefined): boolean {
  if (projectIds === undefined || projectIds.length === 0) return true;
  return record.contexts.some(
    (context) =>
      context.projectIds.length === 0 || context.projectIds.some((id) => projectIds.includes(id)),
  );
}

function referenceData(site: Site, caller: Caller, wanted: Wanted) {
  const scope = queryScope(site, caller);
  const custom = fields(site).filter(
    (field) => field.custom && codecOf(field) !== undefined && field.schema.type !== 'group',
  );
  const shown = custom.filter((field) => applies(field, wanted.projectIds));
  const shared = (record: FieldRecord) =>
    custom.filter((each) => each.name.toLowerCase() === record.name.toLowerCase()).length > 1;
  return {
    visibleFieldNames: [
      ...SYSTEM.split(' ').flatMap((name) => systemReference(scope, name)),
      ...shown.flatMap((record) => customReference(scope, record, shared(record))),
      ...(wanted.includeCollapsedFields ? collapsedReferences(scope, shown.filter(shared)) : []),
    ],
    visibleFunctionNames: functionReferences(),
    jqlReservedWords: [...RESERVED_WORDS],
  };
}

const filterBody = z.object({
  projectIds: z.array(z.number().int().transform(String)).optional(),
  includeCollapsedFields: z.boolean().default(false),
});

/** What queries may name: `/rest/api/3/jql/autocompletedata`. */
export function referenceDataRoutes(site: Site): Hono<ProductEnv> {
  const routes = new Hono<ProductEnv>();
  const path = '/rest/api/3/jql/autocompletedata';

  routes.get(path, (c) =>
    c.json(referenceData(site, c.env.caller, { includeCollapsedFields: false })),
  );

  routes.post(path, async (c) =>
    c.json(referenceData(site, c.env.caller, await readBody(c, filterBody))),
  );

  return routes;
}
