import { issueField } from '../../issues/issue-fields';
import { fields, type FieldRecord } from '../../model/field';
import type { IssueRecord } from '../../model/issue';
import { fromJson } from '../values/json-values';
import type { EntityContext, Property } from './define-entity';
import { loadedOnce } from './define-entity';

type Fields = ReadonlyMap<string, Property<IssueRecord>>;

/** Custom fields of a run; they do not change while it lasts. */
const known = new WeakMap<EntityContext, Fields>();

/** The key that a field of a Forge app has in expressions: app, environment and module. */
function forgeKey(field: FieldRecord, { site }: EntityContext): string | undefined {
  if (field.forge === undefined) return undefined;
  const appId = site.app.appId.split('/').at(-1) ?? site.app.appId;
  return `${appId}__${site.app.environmentType}__${field.forge.moduleKey}`;
}

/** Custom fields as properties of an issue, by id and, for fields of the app, by key; values as in REST. */
export function customFieldProperties(context: EntityContext): Fields {
  const before = known.get(context);
  if (before !== undefined) return before;
  const custom = fields(context.site).filter((field) => field.custom);
  const entries = custom.flatMap((field) => {
    const property = loadedOnce<IssueRecord>('Any', (issue, { site, budget }) =>
      fromJson(issueField(site, issue, field), budget),
    );
    const key = forgeKey(field, context);
    const named = [[field.id, property] as const];
    return key === undefined ? named : [...named, [key, property] as const];
  });
  const found = new Map(entries);
  known.set(context, found);
  return found;
}
