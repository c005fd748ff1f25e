import type { Site } from '../../site';
import type { FieldRecord } from '../model/field';
import { codecOf } from './values/codec-of';
import { defaultOf } from './values/default-of';

/** Where metadata of a field is asked for. */
export interface MetaScope {
  readonly site: Site;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly required: boolean;
}

/** A field that a screen offers, as create, edit and transition metadata describe it. */
export function fieldMeta(field: FieldRecord, { site, required, ...place }: MetaScope) {
  const codec = codecOf(field);
  const allowed = codec?.allowedValues?.({ site, field, ...place });
  const byDefault = defaultOf({ site, field, ...place });
  const searches = field.schema.type === 'user' || field.schema.items === 'user';
  return {
    required,
    schema: field.schema,
    name: field.name,
    key: field.id,
    ...(searches
      ? { autoCompleteUrl: `${site.origin.product}/rest/api/3/user/search?query=` }
      : {}),
    hasDefaultValue: field.id === 'priority' || field.id === 'reporter' || byDefault !== undefined,
    ...(byDefault === undefined ? {} : { defaultValue: codec?.write(byDefault, site, field) }),
    operations: codec?.operations ?? ['set'],
    ...(allowed === undefined ? {} : { allowedValues: allowed }),
  };
}
