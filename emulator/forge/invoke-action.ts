import { z } from 'zod';
import type { FunctionResult, Site } from '../site';
import type { AppModule } from './installed-app';
import { invokeSurface, type SurfaceCall } from './invoke-surface';

const TYPES = {
  string: z.string(),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
} as const;

const properties = z.object({
  function: z.string(),
  inputs: z
    .record(
      z.string(),
      z.object({
        type: z.enum(['string', 'integer', 'number', 'boolean']),
        required: z.boolean().default(false),
      }),
    )
    .default({}),
});

/** A call of a module's function as a person: without a `functionKey` that of a Rovo action. */
export interface ModuleCall extends Omit<SurfaceCall, 'functionKey'> {
  readonly functionKey?: string | undefined;
}

/** Bytes, https://developer.atlassian.com/platform/forge/manifest-reference/modules/rovo-action/ */
const LIMIT = 5 * 1024 * 1024;

const failure = (type: string, message: string): FunctionResult => ({
  ok: false,
  error: { type, message },
});

/** Calls a resolver, or a Rovo action as an agent that talks with the person does. */
export async function invokeModule(site: Site, call: ModuleCall): Promise<FunctionResult> {
  const module = site.app.module(call.moduleKey);
  if (module?.type === 'action') return invokeAction(site, module, call);
  const { functionKey } = call;
  if (functionKey !== undefined) return invokeSurface(site, { ...call, functionKey });
  return failure('NO_FUNCTION_KEY', `'${call.moduleKey}' is no action: say which functionKey.`);
}

/**
 * The payload holds the inputs that the manifest declares, each of its type, and `context` with what the person
 * looks at: `{jira: {issueKey, …}}` or `{confluence: {contentId, …}}`, the call's extension.
 */
async function invokeAction(
  site: Site,
  module: AppModule,
  { payload, extension, accountId }: ModuleCall,
): Promise<FunctionResult> {
  const { function: functionKey, inputs } = properties.parse(module.properties);
  const given = inputsSchema(inputs).safeParse(payload ?? {});
  if (!given.success) return failure('INVALID_INPUT', z.prettifyError(given.error));
  const context = { cloudId: site.cloudId, moduleKey: module.key, ...extension };
  const request = { ...given.data, context };
  if (Buffer.byteLength(JSON.stringify(request)) > LIMIT) {
    return failure('PAYLOAD_TOO_LARGE', 'The payload of an action is limited to 5 MB.');
  }
  return site.functions.invoke({
    functionKey,
    moduleKey: module.key,
    payload: request,
    ...(accountId === undefined ? {} : { accountId }),
  });
}

function inputsSchema(inputs: z.output<typeof properties>['inputs']) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(inputs).map(([name, { type, required }]) => [
        name,
        required ? TYPES[type] : TYPES[type].optional(),
      ]),
    ),
  );
}
