import { readFileSync } from 'node:fs';
import type { Exchange } from './recorded-clients';

const ROW = /^\| `(\/wiki\/[^`]+)` +\| ([A-Z ]+?) +\| done/gm;

export interface ListedCall {
  readonly method: string;
  /** As the coverage table writes it, `/wiki/api/v2/pages/:id`. */
  readonly path: string;
}

/** Every call of Confluence that the coverage table of the emulator says is done. */
export function listedCalls(): readonly ListedCall[] {
  const readme = readFileSync('emulator/README.md', 'utf8');
  return [...readme.matchAll(ROW)].flatMap(([, path = '', methods = '']) =>
    methods.split(' ').map((method) => ({ method, path })),
  );
}

/** Whether some exchange made the call and came out well. */
export function isDriven({ method, path }: ListedCall, exchanges: readonly Exchange[]): boolean {
  const words = path.split('/');
  return exchanges.some((exchange) => {
    if (exchange.method !== method || exchange.status >= 400) return false;
    const [pathname = ''] = exchange.path.split('?');
    const asked = pathname.split('/');
    return (
      asked.length === words.length &&
      words.every((word, at) => word.startsWith(':') || word === asked[at])
    );
  });
}
