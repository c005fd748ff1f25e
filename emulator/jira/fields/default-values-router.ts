import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import { codecOf } from '../issues/values/codec-of';
import type { FieldContext, FieldRecord } from '../model/field';
import { fields } from '../model/field';
import { NotModelled } from '../not-modelled';
import { readBody } from '../rest-kit/body';
import { pageOf, pageRequest } from '../rest-kit/page';
import { namedBy, queryList } from '../rest-kit/query-list';
import { defaultKind, type DefaultValue } from './default-value';
import { administeredField, changeableField, fieldContext } from './find-field';

const PATH = '/rest/api/3/field/:fieldId/context/defaultValue';

/** What new issues have in a custom field, kept per context. */
export function defaultValuesRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(PATH, (c) => {
    const field = administeredField(site, c, c.req.param('fieldId'));
    const values = namedBy(queryList(c, 'contextId'), field.contexts, (context) => context.id)
      .filter((context) => context.defaultValue !== undefined)
      .map((context) => ({ ...context.defaultValue, contextId: context.id }));
    return c.json(pageOf(site, c, pageRequest(c, 50), values));
  });
  router.put(PATH, (c) => setDefaultValues(site, c, c.req.param('fieldId')));
  return router;
}

const named = z.looseObject({ contextId: z.string(), type: z.string() });
const body = z.object({ defaultValues: z.array(named).min(1) });

async function setDefaultValues(site: Site, c: Context<ProductEnv>, fieldId: string) {
  const field = changeableField(site, c, fieldId);
  const { defaultValues } = await readBody(c, body);
  if (new Set(defaultValues.map(({ type }) => type)).size > 1) {
    throw new JiraError(400, ['All default values in the request must have the same type.']);
  }
  const changed = new Map(
    defaultValues.map((given) => {
      const context = fieldContext(field, given.contextId);
      return [context.id, { ...context, defaultValue: checked(site, field, context, given) }];
    }),
  );
  const contexts = field.contexts.map((context) => changed.get(context.id) ?? context);
  fields(site).put(field.id, { ...field, contexts });
  return c.body(null, 204);
}

/** The value without what does not belong to it. Throws 400 where an issue could not have it. */
function checked(
  site: Site,
  field: FieldRecord,
  context: FieldContext,
  given: z.output<typeof named>,
): DefaultValue {
  const kind = defaultKind(field);
  const codec = codecOf(field);
  if (kind === undefined || codec === undefined) {
    throw new NotModelled(`default values of fields of the type ${field.schema.custom ?? ''}`);
  }
  if (given.type !== kind.type) {
    throw new JiraError(400, [
      `The default value type '${given.type}' does not fit the custom field '${field.name}'.`,
    ]);
  }
  const value = { ...kind.body.parse(given), type: kind.type };
  const [projectId = '', issueTypeId = ''] = [context.projectIds[0], context.issueTypeIds[0]];
  const place = {
    site,
    projectId,
    issueTypeId,
    field: { ...field, contexts: [anywhere(context)] },
  };
  const input = kind.input(value, new Date(site.clock.now()));
  const read = input === undefined ? undefined : codec.read(input, place);
  if (read?.ok === false) throw new JiraError(400, [read.error]);
  return value;
}

/** The context as if it held for all issues, so that its options can be asked about. */
const anywhere = (context: FieldContext): FieldContext => ({
  ...context,
  projectIds: [],
  issueTypeIds: [],
});
