import { z } from 'zod';
import type { Site } from '../../../site';

/** How Jira reads a value of an entity property into its index. */
export type PropertyType = 'number' | 'string' | 'text' | 'user' | 'date';

/** One place in a property of an issue, project or user that an app had Jira index. */
export interface IndexedProperty {
  readonly entity: 'issue' | 'project' | 'user';
  readonly key: string;
  readonly path: string;
  readonly type: PropertyType;
  readonly alias?: string;
}

const declaration = z.object({
  propertyKey: z.string(),
  entityType: z.enum(['issue', 'project', 'user']).default('issue'),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});

const declarationSet = z.object({ properties: z.array(declaration) });

/**
 * The property values that the app's manifest has indexed, with `jira:entityProperty` and
 * `jira:entityPropertySet`. A query that names any other property is allowed and finds it empty.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-entity-property/
 */
export function indexedProperties(site: Pick<Site, 'app'>): readonly IndexedProperty[] {
  const single = site.app
    .modulesOf('jira:entityProperty')
    .map(({ properties }) => declaration.parse(properties));
  const sets = site.app
    .modulesOf('jira:entityPropertySet')
    .flatMap(({ properties }) => declarationSet.parse(properties).properties);
  return [...single, ...sets].flatMap(({ propertyKey: key, entityType: entity, values }) =>
    values.map(({ path, type, searchAlias }) => ({
      entity,
      key,
      path,
      type,
      ...(searchAlias === undefined ? {} : { alias: searchAlias }),
    })),
  );
}

/** The declaration of one place; undefined when it is not indexed. */
export function indexedProperty(
  site: Pick<Site, 'app'>,
  entity: string,
  key: string,
  path: string,
): IndexedProperty | undefined {
  const owner = entity === 'issue' || entity === 'project' ? entity : 'user';
  return indexedProperties(site).find(
    (each) => each.entity === owner && each.key === key && each.path === path,
  );
}
