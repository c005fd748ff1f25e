import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** The part of an OpenAPI schema that the checker understands. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Only that it is such a document; its inside is looked up with care. */
const descriptionFile = z.custom<Description>(
  (value) => isRecord(value) && isRecord(value['paths']) && isRecord(value['components']),
  'is no API description',
);

/** Checks answers against a published API description. */
export interface OpenApi {
  /** What is wrong with an answer: an operation or status that is not described, or a wrong body. */
  problems(method: string, path: string, status: number, body: unknown): readonly string[];
}

/** Reads an API description; undefined when the file is not on this machine. */
export function openApi(file: string): OpenApi | undefined {
  if (!existsSync(file)) return undefined;
  const description = descriptionFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const templates = Object.keys(description.paths)
    .map((path) => ({ path, pattern: patternOf(path) }))
    .sort((a, b) => wildcards(a.path) - wildcards(b.path));
  return {
    problems(method, path, status, body) {
      const bare = path.split('?')[0] ?? path;
      const fits = templates.filter(({ pattern }) => pattern.test(bare));
      const template = fits.find((each) => description.paths[each.path]?.[method.toLowerCase()]);
      if (template === undefined) return [`${method} ${bare} is not described`];
      const operation = description.paths[template.path]?.[method.toLowerCase()];
      const response = operation?.responses[String(status)];
      if (response === undefined) {
        return status >= 400 ? [] : [`${method} ${bare} is not described to answer ${status}`];
      }
      const schema = response.content?.['application/json']?.schema;
      if (schema === undefined || status >= 300) return [];
      return check(description, schema, body, '$');
    },
  };
}

const patternOf = (path: string) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);

const wildcards = (path: string) => path.split('{').length;

function check(api: Description, schema: Schema, value: unknown, at: string): readonly string[] {
  if (schema.$ref !== undefined) {
    const named = api.components.schemas[schema.$ref.split('/').pop() ?? ''];
    return named === undefined ? [`${at}: no schema ${schema.$ref}`] : check(api, named, value, at);
  }
  if (schema.allOf !== undefined) {
    return schema.allOf.flatMap((each) => check(api, each, value, at));
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) {
    const fits = choices.some((each) => check(api, each, value, at).length === 0);
    return fits ? [] : [`${at}: fits none of ${choices.length} schemas`];
  }
  if (!isOfType(schema.type, value))
    return [`${at}: ${JSON.stringify(value)} is no ${schema.type}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    return [`${at}: ${JSON.stringify(value)} is none of ${schema.enum.join(', ')}`];
  }
  if (Array.isArray(value)) {
    const { items = {} } = schema;
    return value.flatMap((each: unknown, index) => check(api, items, each, `${at}[${index}]`));
  }
  return isRecord(value) ? checkRecord(api, schema, value, at) : [];
}

function checkRecord(
  api: Description,
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  at: string,
): readonly string[] {
  const missing = (schema.required ?? [])
    .filter((name) => value[name] === undefined)
    .map((name) => `${at}.${name} is missing`);
  const { properties = {}, additionalProperties: more } = schema;
  const wrong = Object.entries(value).flatMap(([name, each]) => {
    const own = properties[name] ?? (typeof more === 'object' ? more : undefined);
    if (own !== undefined) return check(api, own, each, `${at}.${name}`);
    return more === false && schema.properties ? [`${at}.${name} is not described`] : [];
  });
  return [...missing, ...wrong];
}

function isOfType(type: string | undefined, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isRecord(value) && !Array.isArray(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    default:
      return true;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
