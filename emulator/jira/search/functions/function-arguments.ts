import { jqlError } from '../search-field';

/** Throws 400 with Jira's sentence unless a function got as many arguments as it takes. */
export function requireArguments(
  name: string,
  args: readonly string[],
  least: number,
  most: number,
): void {
  if (args.length >= least && args.length <= most) return;
  const wanted = least === most ? `'${least}'` : `between '${least}' and '${most}'`;
  throw jqlError(`Function '${name}' expected ${wanted} arguments but received '${args.length}'.`);
}
