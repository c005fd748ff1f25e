/**
 * The runtime wrapper (`__forge_wrapper__.cjs`): gives the unmodified `@forge/*` packages the globals they
 * read, then runs one exported function of the app an invocation.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { currentInvocation, type ForgeRuntime } from './current-invocation';
import { egressFetch, forgeFetch } from './forge-fetch';
import type {
  InvocationEvent,
  InvocationMeta,
  InvocationOutcome,
  LambdaContext,
} from './invocation';
import { installJsonConsole } from './json-console';
import { installVirtualDate, setVirtualTime } from './virtual-date';

const appCodeDir = process.env['FORGE_EFS_RUNTIME_PATH'] ?? '';
/** The bundle of a deployment brings its translations along, that of the edit loop does not. */
const hasLocales = existsSync(path.join(appCodeDir, '__LOCALES__'));
const requireApp = createRequire(path.join(appCodeDir, 'index.cjs'));

const nothing = () => undefined;
const counter = { incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing };
const metrics = {
  counter: () => counter,
  gauge: () => ({ set: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
};

installVirtualDate();
installJsonConsole();
globalThis.fetch = egressFetch;
Object.assign(globalThis, { __forge_fetch__: forgeFetch });
Object.defineProperty(globalThis, '__forge_runtime__', {
  configurable: true,
  get: () => currentInvocation.getStore(),
});

/** Runs one invocation of `event.handler`; what the function throws becomes a failed outcome. */
export async function main(
  event: InvocationEvent,
  lambdaContext: LambdaContext,
): Promise<InvocationOutcome> {
  const { _meta: meta, variables } = event;
  setVirtualTime(meta.clock);
  for (const { key, value } of variables) if (value !== undefined) process.env[key] = value;
  const runtime: ForgeRuntime = {
    ...meta,
    lambdaContext,
    metrics,
    container: { appCodeDir: hasLocales ? appCodeDir : (meta.localesIn ?? appCodeDir) },
    realtime: meta.realtime ?? {},
  };
  return currentInvocation.run(runtime, () => run(event));
}

/** App code loads inside the invocation: `@forge/kvs` and `@forge/llm` read the runtime while they load. */
async function run({
  handler,
  body: payload,
  _meta: meta,
}: InvocationEvent): Promise<InvocationOutcome> {
  try {
    const value = await functionNamed(handler)(payload, secondArgument(meta));
    if (value === undefined) return { success: true };
    const body: unknown = JSON.parse(JSON.stringify(value));
    return { success: true, body };
  } catch (error) {
    return { success: false, error: describe(error) };
  }
}

type AppFunction = (payload: unknown, context: unknown) => unknown;

function functionNamed(handler: string): AppFunction {
  const [file = '', name = ''] = handler.split('.');
  const exported: unknown = requireApp(path.join(appCodeDir, `${file}.cjs`));
  const found: unknown =
    typeof exported === 'object' && exported !== null ? Reflect.get(exported, name) : undefined;
  if (typeof found !== 'function') throw new Error(`${handler} is not a function.`);
  return (payload, context): unknown => Reflect.apply(found, undefined, [payload, context]);
}

/** The context that every function gets beside its payload. */
function secondArgument({ contextAri, aaid, license, appContext }: InvocationMeta): unknown {
  return {
    installContext: contextAri,
    ...(aaid === undefined ? {} : { principal: { accountId: aaid } }),
    ...(license === undefined ? {} : { license }),
    ...(appContext.installation === undefined ? {} : { installation: appContext.installation }),
  };
}

function describe(thrown: unknown) {
  if (!(thrown instanceof Error)) return { errorMessage: String(thrown), errorType: 'Error' };
  return {
    errorMessage: thrown.message,
    errorType: thrown.name,
    stack: (thrown.stack ?? '').split('\n'),
  };
}
