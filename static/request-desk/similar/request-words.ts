import type { StatusName } from '../../../src/domain/request-workflow';
import type { OpenRequestMatch } from '../../../src/domain/similar';

const stages: ReadonlyMap<string, string> = new Map<StatusName, string>([
  ['Submitted', 'waits for the weekly review'],
  ['Needs info', 'waits for answers'],
  ['Accepted', 'work starts soon'],
  ['In development', 'being made'],
  ['In review', 'being reviewed'],
  ['Approved', 'finished, not in the library yet'],
  ['Deferred', 'put off'],
]);

/** Who asked for a match and where it stands, in words; a status that an admin has added keeps its name. */
export function requestWords({ own, status }: Pick<OpenRequestMatch, 'own' | 'status'>): string {
  const asked = own ? 'You asked for this' : 'Asked for already';
  return `${asked}: ${stages.get(status) ?? status}`;
}
