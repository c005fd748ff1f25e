import { objectType, type CrmObject } from './crm-objects';

const iso = (at: number) => new Date(at).toISOString();

/** An object as answers show it: asked properties, or the type's usual ones, and three that never miss. */
export function objectBean(
  object: CrmObject,
  asked: readonly string[] = [],
  withHistory: readonly string[] = [],
) {
  const { shown, properties } = objectType(object.type);
  const created = object.type === 'notes' ? 'hs_createdate' : 'createdate';
  const always = [created, 'hs_lastmodifieddate', 'hs_object_id'];
  const wanted = new Set([...always, ...(asked.length > 0 ? asked : shown)]);
  const known = [...wanted].filter((name) => Object.hasOwn(properties, name));
  const valueOf = (name: string) => {
    const stored = object.properties[name] ?? '';
    return stored === '' ? null : stored;
  };
  return {
    id: object.id,
    properties: Object.fromEntries(known.map((name) => [name, valueOf(name)])),
    ...(withHistory.length > 0 ? { propertiesWithHistory: pastValues(object, withHistory) } : {}),
    createdAt: iso(object.createdAt),
    updatedAt: iso(object.updatedAt),
    archived: object.archived,
  };
}

function pastValues({ history = {} }: CrmObject, names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (history[name] ?? []).map(({ value, at }) => ({
        value,
        timestamp: iso(at),
        sourceType: 'INTEGRATION',
      })),
    ]),
  );
}
