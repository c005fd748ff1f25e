import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import type { JsonSchema } from './api-operations';

/** A place where a value breaks its schema. */
export interface SchemaProblem {
  /** Where: names joined with `/`, `*` for any index of a list. */
  readonly at: string;
  readonly message: string;
}

/** Checks values against the schemas of an OpenAPI 3.0 description. */
export interface JsonSchemas {
  /** What is wrong with a JSON body. */
  problems(schema: JsonSchema, value: unknown): readonly SchemaProblem[];
  /** The same for a query or path parameter, which is text: `5` and `true` are read as what they say. */
  parameterProblems(schema: JsonSchema, value: unknown): readonly SchemaProblem[];
}

/** Atlassian writes `2026-11-23T09:00:00.000+0000`, which ISO 8601 allows and RFC 3339 does not. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

const formats = {
  int32: { type: 'number', validate: (value: number) => Math.abs(value) <= 2 ** 31 },
  int64: { type: 'number', validate: (value: number) => Number.isSafeInteger(value) },
  double: { type: 'number', validate: (value: number) => Number.isFinite(value) },
  'date-time': { type: 'string', validate: (value: string) => dateTime.test(value) },
  date: { type: 'string', validate: (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) },
  uri: { type: 'string', validate: (value: string) => URL.canParse(value) },
  url: { type: 'string', validate: (value: string) => URL.canParse(value) },
  uuid: {
    type: 'string',
    validate: (value: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value),
  },
  byte: { type: 'string', validate: (value: string) => /^[\w+/=-]*$/.test(value) },
  // No rules of their own: bytes of any kind, and a format that repeats the type.
  binary: true,
  string: true,
} as const;

export function jsonSchemas(named: Readonly<Record<string, JsonSchema>>): JsonSchemas {
  const options = { strict: false, allErrors: true, inlineRefs: false, formats } as const;
  const strict = new Ajv(options);
  const lenient = new Ajv({ ...options, coerceTypes: true });
  for (const ajv of [strict, lenient]) {
    ajv.addSchema({ components: { schemas: named } }, 'description');
  }
  const compiled = new Map<Ajv, Map<JsonSchema, ValidateFunction>>([
    [strict, new Map()],
    [lenient, new Map()],
  ]);
  const check = (ajv: Ajv, schema: JsonSchema, value: unknown) => {
    const cache = compiled.get(ajv);
    const validate = cache?.get(schema) ?? ajv.compile(pointingInto(schema));
    cache?.set(schema, validate);
    return validate(value) ? [] : told(validate.errors ?? []);
  };
  return {
    problems: (schema, value) => check(strict, schema, value),
    parameterProblems: (schema, value) => check(lenient, schema, value),
  };
}

/** The schema of an operation, its references led to the description. */
function pointingInto(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"description#/');
  const copy: JsonSchema = JSON.parse(text);
  return copy;
}

/** The errors that a reader needs: of a choice only that nothing fits, with what the branches say. */
function told(errors: readonly ErrorObject[]): readonly SchemaProblem[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const within = (error: ErrorObject) =>
    choices.some((each) => each !== error && isBelow(error.instancePath, each.instancePath));
  return errors
    .filter((error) => !within(error))
    .map((error) => {
      const branches = choices.includes(error)
        ? errors.filter((each) => each !== error && isBelow(each.instancePath, error.instancePath))
        : [];
      const why = branches.slice(0, 4).map((each) => `${placeOf(each)} ${each.message}`);
      const because = why.length === 0 ? '' : ` (${why.join('; ')})`;
      return { at: placeOf(error), message: `${error.message ?? error.keyword}${because}` };
    });
}

const isBelow = (path: string, top: string) => path === top || path.startsWith(`${top}/`);

/** Where the error is, down to the property that is missing or too many. */
function placeOf(error: ErrorObject): string {
  const more: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'];
  const path = typeof more === 'string' ? `${error.instancePath}/${more}` : error.instancePath;
  return path.replace(/\/\d+(?=\/|$)/g, '/*').replace(/^\//, '');
}
