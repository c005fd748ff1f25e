export type Port =
  | { readonly kind: 'port'; readonly value: number }
  | { readonly kind: 'invalid'; readonly message: string };

const usual = 4310;
/** The site takes this port and the two after it. */
const highest = 65_533;

/** The port of the site: `--port 5000` or `--port=5000`, then `PORT`, then 4310. */
export function readPort(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Port {
  const flag = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  const given = flag === -1 ? environment['PORT'] : portArgument(args, flag);
  if (given === undefined && flag === -1) return { kind: 'port', value: usual };
  const value = /^\d+$/.test(given ?? '') ? Number(given) : Number.NaN;
  if (value >= 1 && value <= highest) return { kind: 'port', value };
  return {
    kind: 'invalid',
    message: `"${given ?? ''}" is not a port. Give a number from 1 to ${highest}, for example --port 5000.`,
  };
}

function portArgument(args: readonly string[], flag: number): string | undefined {
  const [, value] = args[flag]?.split('=') ?? [];
  return value ?? args[flag + 1];
}
