import type { CallValue } from '../../../src/contract/calls';

export type RegisterEntry = CallValue<'getRegister'>['entries'][number];
export type MessageEntry = CallValue<'noteMessage'>;
type RequestEntry = Extract<RegisterEntry, { kind: 'request' }>;
export type StateName = RegisterEntry['state']['is'];

export const stateNames: readonly StateName[] = ['not-processed', 'processed'];

export const stateWords: Readonly<Record<StateName, string>> = {
  'not-processed': 'Not processed',
  processed: 'Processed',
};

/** What the register calls the road that an entry came by. */
export function channelOf(entry: RegisterEntry): string {
  if (entry.kind === 'request') return 'Jira';
  return entry.channel === 'chat' ? 'Chat' : 'Mail';
}

/** What is wanted. */
export function wishOf(entry: RegisterEntry): string {
  return entry.kind === 'request' ? entry.summary : entry.title;
}

/** Who wants it. */
export function authorOf(entry: RegisterEntry): string {
  const author = entry.kind === 'request' ? entry.by?.displayName : entry.from;
  return author ?? 'Unknown';
}

/** What a request lacks, in words. */
export function missingWords({ missing, state }: RequestEntry): string {
  if (missing.length > 0) return missing.join(', ');
  return state.is === 'processed' ? 'Nothing' : 'Nothing: waits to be sent again';
}

/** Whether every word of the search occurs somewhere in the row that the person sees. */
export function matchesEntry(entry: RegisterEntry, search: string): boolean {
  const { state } = entry;
  const row = [
    channelOf(entry),
    authorOf(entry),
    wishOf(entry),
    ...(entry.kind === 'request' ? [entry.issueKey, missingWords(entry)] : []),
    state.is === 'processed' ? state.issueKey : '',
  ]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => row.includes(word));
}
