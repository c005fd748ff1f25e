import { readFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.looseObject({ schema: schema.optional() }));
const requestBody = z.looseObject({
  content: content.optional(),
  required: z.boolean().optional(),
});

const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['query', 'path', 'header', 'cookie']),
  required: z.boolean().default(false),
  schema: schema.default({}),
});

const operation = z.looseObject({
  parameters: z.array(parameter).default([]),
  requestBody: z.union([z.object({ $ref: z.string() }), requestBody]).optional(),
  responses: z.record(z.string(), z.looseObject({ content: content.optional() })),
});

const description = z.looseObject({
  servers: z.array(z.looseObject({ url: z.string() })).default([]),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({
    schemas: z.record(z.string(), schema),
    requestBodies: z.record(z.string(), requestBody).default({}),
  }),
});

export type JsonSchema = z.output<typeof schema>;
export type Parameter = z.output<typeof parameter>;
type RequestBody = z.output<typeof requestBody>;

/** What an operation answers with one status. */
interface Answer {
  /** Of a body of JSON; absent where there is none. */
  readonly schema?: JsonSchema;
  /** True where the body may be something else, a picture for example. */
  readonly isAlsoOther: boolean;
}

/** One method of one path of a description. */
export interface Operation {
  /** Method and path template: `GET /rest/api/3/issue/{issueIdOrKey}`. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly answers: ReadonlyMap<number, Answer>;
}

/** What an OpenAPI 3.0 file describes. */
export interface Operations {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** The operation that a call of that method and path (without its query) is. */
  find(method: string, path: string): Operation | undefined;
}

/** Reads a description. Throws when the file is none. */
export function readOperations(file: string): Operations {
  const api = description.parse(JSON.parse(readFileSync(file, 'utf8')));
  const base = basePath(api.servers[0]?.url ?? '');
  const templates = Object.entries(api.paths)
    .map(([path, methods]) => ({ path: base + path, methods, pattern: patternOf(base + path) }))
    .sort((a, b) => wildcards(a.path) - wildcards(b.path));
  const bodyOf = (body: z.output<typeof operation>['requestBody']): RequestBody | undefined => {
    if (body === undefined || !('$ref' in body)) return body;
    return api.components.requestBodies[String(body.$ref).split('/').at(-1) ?? ''];
  };
  return {
    schemas: api.components.schemas,
    find(method, path) {
      const verb = method.toLowerCase();
      const fits = templates.find((each) => each.pattern.test(path) && each.methods[verb]);
      const found = fits?.methods[verb];
      if (fits === undefined || found === undefined) return undefined;
      const body = bodyOf(found.requestBody);
      return {
        name: `${method.toUpperCase()} ${fits.path}`,
        parameters: found.parameters,
        ...(body === undefined ? {} : { requestBody: body }),
        answers: new Map(
          Object.entries(found.responses).map(([status, answer]) => [
            Number(status),
            answerOf(answer.content ?? {}),
          ]),
        ),
      };
    },
  };
}

function answerOf(bodies: z.output<typeof content>): Answer {
  const given = bodies['application/json']?.schema;
  const isAlsoOther = Object.keys(bodies).some((type) => type !== 'application/json');
  return { isAlsoOther, ...(given === undefined ? {} : { schema: given }) };
}

const basePath = (server: string): string =>
  server.replace(/^https?:\/\/[^/]*/, '').replace(/\/$/, '');

const patternOf = (path: string) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);

const wildcards = (path: string) => path.split('{').length;
