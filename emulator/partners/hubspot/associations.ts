import { z } from 'zod';
import type { PartnerSite } from '../partner-site';
import { findObject, type CrmObject } from './crm-objects';
import { invalid } from './hubspot-error';
import { associationTypes } from './object-types';

/** A link from a new object to one that is there. */
export const newAssociation = z.object({
  to: z.object({ id: z.union([z.string(), z.number()]).transform(String) }),
  types: z
    .array(
      z.object({
        associationCategory: z.enum(['HUBSPOT_DEFINED', 'USER_DEFINED', 'INTEGRATOR_DEFINED']),
        associationTypeId: z.int(),
      }),
    )
    .min(1),
});

export type NewAssociation = z.output<typeof newAssociation>;

interface AssociationRow {
  readonly from: string;
  readonly to: string;
  readonly typeId: number;
}

const associations = (site: PartnerSite) =>
  site.database.table<AssociationRow>('partners.hubspot.association');

const keyOf = (object: Pick<CrmObject, 'type' | 'id'>) => `${object.type}/${object.id}`;

/** What a new object is to be linked with. Throws 400 for a type or an object that is not there. */
export function associationTargets(
  site: PartnerSite,
  type: string,
  asked: readonly NewAssociation[],
): readonly { readonly target: CrmObject; readonly typeId: number }[] {
  return asked.flatMap(({ to, types }) =>
    types.map(({ associationTypeId: typeId }) => {
      const found = associationTypes.find((each) => each.from === type && each.typeId === typeId);
      if (found === undefined) {
        throw invalid(
          `One or more associations are not valid: type ${typeId} is not one of ${type}.`,
        );
      }
      const target = findObject(site, found.to, to.id);
      if (target !== undefined) return { target, typeId };
      throw invalid(`One or more associations are not valid: no ${found.to} with id ${to.id}.`);
    }),
  );
}

/** Links two objects, both ways. */
export function associate(site: PartnerSite, from: CrmObject, to: CrmObject, typeId: number): void {
  const back = associationTypes.find((each) => each.from === to.type && each.to === from.type);
  const link = (one: CrmObject, other: CrmObject, type: number) => {
    const row = { from: keyOf(one), to: keyOf(other), typeId: type };
    associations(site).put(`${row.from}>${row.to}`, row);
  };
  link(from, to, typeId);
  if (back !== undefined) link(to, from, back.typeId);
}

/** Objects of a type that an object is linked with, as version 4 of the API lists them. */
export function associated(site: PartnerSite, object: CrmObject, toType: string) {
  return associations(site)
    .filter((row) => row.from === keyOf(object) && row.to.startsWith(`${toType}/`))
    .map(({ to, typeId }) => ({
      toObjectId: Number(to.slice(toType.length + 1)),
      associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId, label: null }],
    }));
}
