import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve('../shared/specs/confluence/confluence-v2.2026-06-10.json');

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly nullable?: boolean;
}

/** Whether Atlassian's published description lies beside the project; tests against it need it. */
export const publishedSchemaIsThere = existsSync(FILE);

/** Where a value differs from a named schema of the description: unknown properties and wrong types. */
export function differences(name: string, value: unknown): readonly string[] {
  const document: { components: { schemas: Record<string, Schema> } } = JSON.parse(
    readFileSync(FILE, 'utf8'),
  );
  const { schemas } = document.components;
  const resolve = (schema: Schema): Schema => {
    if (schema.$ref !== undefined)
      return resolve(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    if (schema.allOf === undefined) return schema;
    const parts = schema.allOf.map(resolve);
    const properties = Object.fromEntries(
      [...parts, schema].flatMap((part) => Object.entries(part.properties ?? {})),
    );
    return { ...parts[0], ...schema, properties };
  };
  const compare = (given: Schema, found: unknown, at: string): readonly string[] => {
    const schema = resolve(given);
    if (found === null || schema.oneOf !== undefined) return [];
    if (schema.enum !== undefined && !schema.enum.includes(found))
      return [`${at}: ${JSON.stringify(found)}`];
    if (Array.isArray(found)) {
      return found.flatMap((item, n) => compare(schema.items ?? {}, item, `${at}.${n}`));
    }
    if (typeof found !== 'object')
      return isOfType(schema.type, found) ? [] : [`${at}: not ${schema.type}`];
    const { properties } = schema;
    if (properties === undefined || Object.keys(properties).length === 0) return [];
    return Object.entries(found).flatMap(([key, item]) => {
      const known = properties[key];
      return known === undefined ? [`${at}.${key}: unknown`] : compare(known, item, `${at}.${key}`);
    });
  };
  return compare({ $ref: name }, value, name);
}

function isOfType(type: string | undefined, value: unknown): boolean {
  if (type === undefined || type === 'object') return type === undefined;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
