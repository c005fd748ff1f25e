import type { SObjectType } from './sobject-types';

/** What `describe` tells of an object: as much as integrations use to learn its fields. */
export function describeObject(object: SObjectType) {
  return {
    name: object.name,
    label: object.label,
    labelPlural: object.label,
    keyPrefix: object.prefix,
    custom: false,
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    fields: Object.entries(object.fields).map(([name, field]) => ({
      name,
      label: name,
      type: field.type,
      length: field.length ?? 0,
      custom: name.endsWith('__c'),
      nillable: field.required !== true,
      createable: field.readOnly !== true,
      updateable: field.readOnly !== true,
      referenceTo: field.to === undefined ? [] : [field.to.object],
      relationshipName: field.to?.as ?? null,
    })),
  };
}
