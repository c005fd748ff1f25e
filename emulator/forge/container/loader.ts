/**
 * Becomes `__forge__.cjs` in a bundle, the file a container starts as `_HANDLER=__forge__.main`: hands
 * every event to the wrapper that `FORGE_CUSTOM_WRAPPER_FILE_NAME` names, beside the app's code.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { InvocationEvent, InvocationOutcome, LambdaContext } from './invocation';

interface Wrapper {
  main(event: InvocationEvent, context: LambdaContext): Promise<InvocationOutcome>;
}

function isWrapper(module: unknown): module is Wrapper {
  return typeof module === 'object' && module !== null && 'main' in module;
}

/** Runs one invocation. @throws Error when the container's environment names no wrapper */
export function main(event: InvocationEvent, context: LambdaContext): Promise<InvocationOutcome> {
  const directory = process.env['FORGE_EFS_RUNTIME_PATH'] ?? '';
  const file = path.resolve(directory, process.env['FORGE_CUSTOM_WRAPPER_FILE_NAME'] ?? '');
  const wrapper: unknown = createRequire(file)(file);
  if (!isWrapper(wrapper)) throw new Error(`${file} is no Forge runtime wrapper.`);
  return wrapper.main(event, context);
}
