import { z } from 'zod';
import type { Clock } from '../clock';
import type { InvocationError } from './container/invocation';

const line = z.object({
  invocationId: z.string(),
  logLevel: z.number(),
  logArguments: z.array(z.unknown()),
});

/** A line the app logged; `logLevel` is 20 debug, 30 info, 40 warn, 50 error. */
interface AppLog extends z.output<typeof line> {
  /** Virtual time, ISO 8601. */
  readonly at: string;
}

export interface AppLogs {
  /** Takes a line of a container's output; what is not a JSON log line is kept as text. */
  readonly write: (text: string) => void;
  /** Takes the failure of an invocation that the app itself did not log. */
  failed(invocationId: string, functionKey: string, error: InvocationError): void;
  /** Takes the failure of a trigger's filter, which shows in the app's logs too. */
  readonly filterFailed: (triggerKey: string, message: string) => void;
  /** The last lines, oldest first. */
  all(): readonly AppLog[];
  clear(): void;
}

const KEPT = 2000;
const INFO = 30;
const WARNING = 40;
const ERROR = 50;

/** Keeps the app's last log lines and shows its errors to the developer. */
export function createAppLogs(clock: Clock, show: (text: string) => void): AppLogs {
  const logs: AppLog[] = [];
  const keep = (entry: z.output<typeof line>) => {
    const log = { at: new Date(clock.now()).toISOString(), ...entry };
    logs.push(log);
    if (logs.length > KEPT) logs.splice(0, logs.length - KEPT);
    if (log.logLevel >= ERROR) show(readable(log));
  };
  return {
    write: (text) => keep(parseLine(text)),
    failed: (invocationId, functionKey, { errorType, errorMessage, stack }) => {
      const trace = stack?.join('\n') ?? `${errorType}: ${errorMessage}`;
      const logArguments = [`The function ${functionKey} failed:`, trace];
      keep({ invocationId, logLevel: ERROR, logArguments });
    },
    filterFailed: (triggerKey, message) => {
      const text = `The filter of the trigger ${triggerKey} failed: ${message}`;
      keep({ invocationId: 'none', logLevel: WARNING, logArguments: [text] });
    },
    all: () => [...logs],
    clear: () => void logs.splice(0),
  };
}

function parseLine(text: string): z.output<typeof line> {
  try {
    const parsed = line.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: the app, or Node itself, has written plain text.
  }
  return { invocationId: 'none', logLevel: INFO, logArguments: [text] };
}

const errorLike = z.looseObject({ stack: z.string() });

function readable({ invocationId, logArguments }: AppLog): string {
  const parts = logArguments.map((argument) => {
    const error = errorLike.safeParse(argument);
    if (error.success) return error.data.stack;
    return typeof argument === 'string' ? argument : JSON.stringify(argument);
  });
  return `[app ${invocationId}] ${parts.join(' ')}`;
}
