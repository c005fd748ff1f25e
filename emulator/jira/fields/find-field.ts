import type { Context } from 'hono';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { fields, type FieldContext, type FieldRecord } from '../model/field';
import { requireAdministrator } from '../rest-kit/guards';

/** The custom field that a call administers. Throws 401, 403, or 404 where there is none. */
export function administeredField(
  site: Site,
  c: Context<ProductEnv>,
  fieldId: string,
): FieldRecord {
  requireAdministrator(site, c);
  const field = fields(site).get(fieldId);
  if (field?.custom === true) return field;
  throw new JiraError(404, [`The custom field with id '${fieldId}' was not found.`]);
}

/** As `administeredField`, for a field that a person may change: those of an app are locked. */
export function changeableField(site: Site, c: Context<ProductEnv>, fieldId: string): FieldRecord {
  const field = administeredField(site, c, fieldId);
  if (field.forge === undefined) return field;
  throw new JiraError(400, [`The custom field '${field.name}' is locked by the app that made it.`]);
}

/** A context of the field. Throws 404 where there is none. */
export function fieldContext(field: FieldRecord, contextId: string): FieldContext {
  const context = field.contexts.find((candidate) => candidate.id === contextId);
  if (context !== undefined) return context;
  throw new JiraError(404, [
    `The custom field context with id ${contextId} was not found for the custom field '${field.name}'.`,
  ]);
}

/** Stores the field with one of its contexts replaced. */
export function putContext(site: Site, field: FieldRecord, context: FieldContext): void {
  const contexts = field.contexts.map((old) => (old.id === context.id ? context : old));
  site.database.transaction(() => fields(site).put(field.id, { ...field, contexts }));
}
