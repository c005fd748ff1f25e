import type { Site } from '../../site';
import type { FieldRecord } from '../model/field';
import { screens } from '../model/screen';

/** A field in the form of `GET /field`. */
export function fieldBean(site: Pick<Site, 'app'>, field: FieldRecord) {
  const { id, name, custom, orderable, navigable, schema } = field;
  return {
    id,
    key: fieldKey(site, field),
    name,
    custom,
    orderable,
    navigable,
    searchable: true,
    clauseNames: clauseNames(field),
    schema,
  };
}

/** A field in the form of `GET /field/search`, with what the caller asked to expand. */
export function fieldDetails(
  site: Pick<Site, 'app' | 'database'>,
  field: FieldRecord,
  expand: readonly string[],
) {
  const { id, name, description, schema } = field;
  return {
    id,
    key: fieldKey(site, field),
    name,
    description,
    schema,
    ...(field.searcherKey === undefined ? {} : { searcherKey: field.searcherKey }),
    ...(expand.includes('isLocked') ? { isLocked: field.forge !== undefined } : {}),
    ...(expand.includes('contextsCount') ? { contextsCount: field.contexts.length } : {}),
    ...(expand.includes('screensCount') ? { screensCount: screensWith(site, id) } : {}),
  };
}

/** Jira's key is the id, but for the fields of an app, which carry their module's key. */
export function fieldKey(site: Pick<Site, 'app'>, field: FieldRecord): string {
  if (field.forge === undefined) return field.id;
  const { appId, environmentType } = site.app;
  return `${appId}__${environmentType}__${field.forge.moduleKey}`;
}

function clauseNames(field: FieldRecord): readonly string[] {
  if (!field.custom) return [systemClauses[field.id] ?? field.id];
  return [`cf[${field.schema.customId ?? ''}]`, field.name];
}

const systemClauses: Readonly<Record<string, string>> = {
  duedate: 'due',
  resolutiondate: 'resolved',
  statuscategorychangedate: 'statusCategoryChangedDate',
  watches: 'watchers',
  attachment: 'attachments',
  components: 'component',
  versions: 'affectedVersion',
  fixVersions: 'fixVersion',
  issuelinks: 'issueLinkType',
};

function screensWith(site: Pick<Site, 'database'>, fieldId: string): number {
  return screens(site).filter(({ tabs }) => tabs.some((tab) => tab.fieldIds.includes(fieldId)))
    .length;
}
