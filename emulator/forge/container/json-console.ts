import { currentInvocation } from './current-invocation';

/** Bunyan's levels, which Forge logs carry. */
const LEVELS = { trace: 20, debug: 20, log: 30, info: 30, warn: 40, error: 50 } as const;
type Method = keyof typeof LEVELS;

/** Makes `console` write one JSON line a call: `{invocationId, logLevel, logArguments}`. */
export function installJsonConsole(): void {
  const write =
    (method: Method) =>
    (...args: unknown[]) => {
      const invocationId = currentInvocation.getStore()?.appContext.invocationId ?? 'none';
      const line = { invocationId, logLevel: LEVELS[method], logArguments: args.map(loggable) };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    };
  console.trace = write('trace');
  console.debug = write('debug');
  console.log = write('log');
  console.info = write('info');
  console.warn = write('warn');
  console.error = write('error');
}

/** The argument as JSON can carry it: errors with name, message and stack, the unserialisable as text. */
function loggable(value: unknown): unknown {
  if (value instanceof Error)
    return { name: value.name, message: value.message, stack: value.stack };
  try {
    const json: unknown = JSON.stringify(value);
    return json === undefined ? String(value) : value;
  } catch {
    return String(value);
  }
}
