import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../caller';
import type { Site } from '../../site';
import { JiraError } from '../errors';
import type { FieldContext, FieldOption, FieldRecord } from '../model/field';
import { readBody } from '../rest-kit/body';
import { numericId } from '../rest-kit/numeric-id';
import { pageOf, pageRequest } from '../rest-kit/page';
import { hasCascadingOptions, hasOptions } from './field-type';
import { administeredField, changeableField, fieldContext, putContext } from './find-field';
import { moveOptions, optionOrder } from './option-order';

const OPTION = '/rest/api/3/field/:fieldId/context/:contextId/option';

/** Options of a select field, kept per context. */
export function fieldOptionsRouter(site: Site): Hono<ProductEnv> {
  const router = new Hono<ProductEnv>();
  router.get(OPTION, (c) => {
    const field = administeredField(site, c, c.req.param('fieldId'));
    const { options } = fieldContext(field, c.req.param('contextId'));
    const only = c.req.query('optionId');
    const topOnly = c.req.query('onlyOptions') === 'true';
    const chosen = options
      .filter((option) => only === undefined || option.id === only || option.optionId === only)
      .filter((option) => !topOnly || option.optionId === undefined);
    return c.json(pageOf(site, c, pageRequest(c, 100), chosen));
  });
  router.post(OPTION, (c) => createOptions(site, c, target(site, c)));
  router.put(OPTION, (c) => updateOptions(site, c, target(site, c)));
  router.put(`${OPTION}/move`, async (c) => {
    const { field, context } = target(site, c);
    const options = moveOptions(context.options, await readBody(c, optionOrder));
    putContext(site, field, { ...context, options });
    return c.body(null, 204);
  });
  router.delete(`${OPTION}/:optionId`, (c) => {
    const { field, context } = target(site, c);
    const option = optionOf(context, c.req.param('optionId'));
    if (context.options.some(({ optionId }) => optionId === option.id)) {
      throw new JiraError(400, ['An option with cascading options cannot be deleted before them.']);
    }
    const options = context.options.filter((candidate) => candidate !== option);
    putContext(site, field, { ...context, options });
    return c.body(null, 204);
  });
  return router;
}

interface Target {
  readonly field: FieldRecord;
  readonly context: FieldContext;
}

function target(site: Site, c: Context<ProductEnv>): Target {
  const field = changeableField(site, c, c.req.param('fieldId') ?? '');
  if (!hasOptions(field)) {
    throw new JiraError(400, [`The custom field '${field.name}' does not support options.`]);
  }
  return { field, context: fieldContext(field, c.req.param('contextId') ?? '') };
}

/** Jira refuses longer lists in one call. */
const MAX_OPTIONS = 1000;

const value = z.string().trim().min(1, 'must not be empty').max(255);

const creation = z.object({
  options: z
    .array(
      z.object({ value, disabled: z.boolean().default(false), optionId: numericId.optional() }),
    )
    .min(1)
    .max(MAX_OPTIONS),
});

async function createOptions(site: Site, c: Context<ProductEnv>, { field, context }: Target) {
  const wanted = (await readBody(c, creation)).options;
  refuseDuplicates([...context.options, ...wanted]);
  for (const { optionId } of wanted) requireParent(field, context, optionId);
  const made = site.database.transaction(() => {
    const options = wanted.map((option): FieldOption => ({
      id: String(site.ids.next('jira.field-option', 10000)),
      value: option.value,
      disabled: option.disabled,
      ...(option.optionId === undefined ? {} : { optionId: option.optionId }),
    }));
    putContext(site, field, { ...context, options: [...context.options, ...options] });
    return options;
  });
  return c.json({ options: made });
}

const change = z.object({
  options: z
    .array(z.object({ id: numericId, value: value.optional(), disabled: z.boolean().optional() }))
    .min(1)
    .max(MAX_OPTIONS),
});

async function updateOptions(site: Site, c: Context<ProductEnv>, { field, context }: Target) {
  const wanted = (await readBody(c, change)).options;
  const changed = wanted.map((each) => {
    const old = optionOf(context, each.id);
    return { ...old, value: each.value ?? old.value, disabled: each.disabled ?? old.disabled };
  });
  const options = context.options.map(
    (old) => changed.find((option) => option.id === old.id) ?? old,
  );
  refuseDuplicates(options);
  putContext(site, field, { ...context, options });
  return c.json({ options: changed });
}

function optionOf(context: FieldContext, id: string): FieldOption {
  const option = context.options.find((candidate) => candidate.id === id);
  if (option !== undefined) return option;
  throw new JiraError(404, [`The custom field option with id ${id} was not found in the context.`]);
}

/** Refuses an option that shall stand below one of another level, or where there are no levels. */
function requireParent(field: FieldRecord, context: FieldContext, optionId: string | undefined) {
  if (optionId === undefined) return;
  if (!hasCascadingOptions(field)) {
    throw new JiraError(400, [`The custom field '${field.name}' has no cascading options.`]);
  }
  if (optionOf(context, optionId).optionId === undefined) return;
  throw new JiraError(400, [`The option with id ${optionId} is a cascading option itself.`]);
}

/** Two options of one level may not read the same, whatever their case. */
function refuseDuplicates(
  options: readonly { readonly value: string; readonly optionId?: string | undefined }[],
): void {
  const seen = new Set<string>();
  for (const { value: text, optionId = '' } of options) {
    const folded = `${optionId}/${text.toLowerCase()}`;
    if (seen.has(folded)) {
      throw new JiraError(400, [`The option '${text}' already exists in this context.`]);
    }
    seen.add(folded);
  }
}
