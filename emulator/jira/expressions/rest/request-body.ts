import { z } from 'zod';

const idOrKey = z
  .strictObject({ id: z.int().optional(), key: z.string().optional() })
  .refine(({ id, key }) => (id === undefined) !== (key === undefined), {
    message: 'takes either an id or a key',
  })
  .transform(({ id, key }) => key ?? String(id));

const variable = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('user'), accountId: z.string() }),
  z.strictObject({
    type: z.literal('issue'),
    id: z.int().optional(),
    key: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('json'), value: z.unknown().optional() }),
]);

/** A variable that the request brings along: a person, an issue or JSON. */
export type CustomVariable = z.output<typeof variable>;

const maxResults = z.int().min(0).optional();

const paged = z.strictObject({
  query: z.string().default(''),
  startAt: z.int().min(0).default(0),
  maxResults,
  validation: z.enum(['strict', 'warn', 'none']).default('strict'),
});

const scrolled = z.strictObject({
  query: z.string().default(''),
  nextPageToken: z.string().nullish(),
  maxResults,
});

/**
 * The published schema calls `custom` a list, and its own example is an object keyed by name; a list
 * would leave its variables without names.
 */
const context = {
  issue: idOrKey.optional(),
  project: idOrKey.optional(),
  sprint: z.int().optional(),
  board: z.int().optional(),
  serviceDesk: z.int().optional(),
  customerRequest: z.int().optional(),
  custom: z.record(z.string(), z.union([variable, z.array(variable)])).default({}),
};

const bodyWith = <Jql extends z.ZodType>(jql: Jql) =>
  z.strictObject({
    expression: z.string(),
    context: z
      .strictObject({ ...context, issues: z.strictObject({ jql: jql.optional() }).optional() })
      .optional(),
  });

/** Body of `POST /rest/api/3/expression/eval`, which reads pages of issues by their offset. */
export const evalBody = bodyWith(paged);

/** Body of `POST /rest/api/3/expression/evaluate`, which reads pages of issues by a token. */
export const evaluateBody = bodyWith(scrolled);

export type PagedJql = z.output<typeof paged>;
export type ScrolledJql = z.output<typeof scrolled>;

/** The context of either body, without its issues. */
export type ContextBody = Omit<NonNullable<z.output<typeof evalBody>['context']>, 'issues'>;
