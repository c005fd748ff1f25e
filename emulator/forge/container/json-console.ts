import { currentInvocation } from './current-invocation';
import { countLogLine } from './log-limit';

/** Bunyan's levels, which Forge logs carry. */
const LEVELS = { trace: 20, debug: 20, log: 30, info: 30, warn: 40, error: 50 } as const;
type Method = keyof typeof LEVELS;

/** Stands in the log where an invocation has used up what it may log; its later lines are dropped. */
const OVER = {
  logLevel: LEVELS.warn,
  logArguments: [
    'The invocation has reached its log limit: this line and later ones are left out.',
  ],
};

/** Makes `console` write one JSON line a call: `{invocationId, logLevel, logArguments}`. */
export function installJsonConsole(): void {
  const write =
    (method: Method) =>
    (...args: unknown[]) => {
      const invocation = currentInvocation.getStore();
      const invocationId = invocation?.appContext.invocationId ?? 'none';
      const line = { invocationId, logLevel: LEVELS[method], logArguments: args.map(loggable) };
      const text = JSON.stringify(line);
      const verdict =
        invocation === undefined ? 'log' : countLogLine(invocation, Buffer.byteLength(text));
      if (verdict === 'drop') return;
      process.stdout.write(`${verdict === 'log' ? text : JSON.stringify({ ...line, ...OVER })}\n`);
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
