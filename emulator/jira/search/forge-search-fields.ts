import { z } from 'zod';
import type { Site } from '../../site';
import { fields, type FieldRecord } from '../model/field';
import type { IssueRecord } from '../model/issue';
import { NotModelled } from '../not-modelled';
import type { ReferenceField, SearchField, TextField } from './search-field';
import { numberField, storedKeys } from './stored-fields';

/** Forge fields of strings take `=` as well as `~`: their values are single words to Jira. */
export function forgeTextField(field: FieldRecord): ReferenceField {
  const keys = (issue: IssueRecord) => storedKeys(field.id)(issue).map((key) => key.toLowerCase());
  return {
    kind: 'reference',
    label: field.name,
    keys,
    sort: (issue) => keys(issue)[0],
    resolve: (text) => [text.toLowerCase()],
    searchable: true,
  };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Forge fields of objects are searched by the words of every text inside. */
export function forgeObjectField(field: FieldRecord): TextField {
  return {
    kind: 'text',
    label: field.name,
    texts: (issue) => textsIn(issue.fields[field.id]),
  };
}

const objectSchema = z.object({
  schema: z.object({
    properties: z.record(
      z.string(),
      z.looseObject({ type: z.string().optional(), searchAlias: z.string().optional() }),
    ),
  }),
});

/** One property of a Forge field of objects that the manifest gave a name for searching. */
interface Alias {
  readonly field: FieldRecord;
  readonly property: string;
  readonly type: string;
}

function aliasesOf(site: Pick<Site, 'database' | 'app'>, name: string): readonly Alias[] {
  const wanted = name.toLowerCase();
  return fields(site)
    .filter((field) => field.forge !== undefined && field.schema.type === 'object')
    .flatMap((field) => {
      const module = site.app.module(field.forge?.moduleKey ?? '');
      const declared = objectSchema.safeParse(module?.properties ?? {});
      if (!declared.success) return [];
      return Object.entries(declared.data.schema.properties).flatMap(
        ([property, { type = 'string', searchAlias }]) => {
          const alias = searchAlias?.toLowerCase();
          const names = [alias, `${field.name.toLowerCase()}.${alias ?? ''}`];
          return alias !== undefined && names.includes(wanted) ? [{ field, property, type }] : [];
        },
      );
    });
}

/**
 * The property of a Forge field that a query names by its `searchAlias`, alone or behind the field's
 * name; undefined when there is none.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function aliasField(
  site: Pick<Site, 'database' | 'app'>,
  name: string,
): SearchField | undefined {
  const [alias] = aliasesOf(site, name);
  if (alias === undefined) return undefined;
  const value = (issue: IssueRecord): unknown => {
    const stored = issue.fields[alias.field.id];
    if (typeof stored !== 'object' || stored === null) return undefined;
    return Object.entries(stored).find(([key]) => key === alias.property)?.[1];
  };
  switch (alias.type) {
    case 'number':
    case 'integer':
      return numberField(name, (issue) => {
        const stored = value(issue);
        return typeof stored === 'number' ? stored : undefined;
      });
    case 'string': {
      const keys = (issue: IssueRecord) => textsIn(value(issue)).map((text) => text.toLowerCase());
      return {
        kind: 'reference',
        label: name,
        keys,
        sort: (issue) => keys(issue)[0],
        resolve: (text) => [text.toLowerCase()],
      };
    }
    default:
      throw new NotModelled(`searching the property '${name}' of the type ${alias.type}`);
  }
}
