import type { DraftVersion, Hash } from './draft';
import { lenses, type Lens } from './lens';

export type ReviewDecision = 'approve' | 'approve-with-changes' | 'request-changes' | 'abstain';

/** A decision as it is taken. */
export type Decision = {
  readonly lens: Lens;
  readonly decision: ReviewDecision;
  /** Fingerprint of the draft version it is for. */
  readonly fingerprint: string;
  /** Account id. */
  readonly by: string;
  /** ISO instant */
  readonly at: string;
  readonly comment?: string | undefined;
  readonly reasonCode?: string | undefined;
};

/** A decision as it is kept: numbered from 1, with the hash of the event before it and its own. */
export type ReviewEvent = Decision & {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
};

/** All decisions on one request, oldest first, and the draft versions they speak of. Only ever appended to. */
export type ReviewLedger = {
  readonly issueId: string;
  readonly events: readonly ReviewEvent[];
  readonly versions: readonly DraftVersion[];
};

/** What the first event carries in place of a hash. */
const beginning = 'genesis';

export function emptyLedger(issueId: string): ReviewLedger {
  return { issueId, events: [], versions: [] };
}

function hashOf(issueId: string, event: Omit<ReviewEvent, 'hash'>, hash: Hash): string {
  const { number, previous, lens, decision, fingerprint, by, at, comment, reasonCode } = event;
  return hash(
    JSON.stringify([
      issueId,
      number,
      previous,
      lens,
      decision,
      fingerprint,
      by,
      at,
      comment ?? null,
      reasonCode ?? null,
    ]),
  );
}

/** The ledger with one more event; the version is kept when it is the first decision on it. */
export function append(
  ledger: ReviewLedger,
  decision: Decision,
  version: DraftVersion,
  hash: Hash,
): ReviewLedger {
  const last = ledger.events.at(-1);
  const event = {
    ...decision,
    number: ledger.events.length + 1,
    previous: last?.hash ?? beginning,
  };
  const isKnown = ledger.versions.some(({ fingerprint }) => fingerprint === version.fingerprint);
  return {
    ...ledger,
    events: [...ledger.events, { ...event, hash: hashOf(ledger.issueId, event, hash) }],
    versions: isKnown ? ledger.versions : [...ledger.versions, version],
  };
}

/** Whether every event carries the hash of the one before and its own: nothing was changed, moved or removed in between. */
export function isChainValid(ledger: ReviewLedger, hash: Hash): boolean {
  return ledger.events.every((event, index) => {
    const previous = index === 0 ? beginning : ledger.events[index - 1]?.hash;
    return (
      event.number === index + 1 &&
      event.previous === previous &&
      event.hash === hashOf(ledger.issueId, event, hash)
    );
  });
}

/**
 * The decision of a lens that counts for a draft version: its latest, when that was on this version. A
 * version that comes back after another one was looked at has to be decided on again.
 */
export function standingDecision(
  ledger: ReviewLedger,
  lens: Lens,
  fingerprint: string,
): ReviewEvent | undefined {
  const latest = ledger.events.findLast((event) => event.lens === lens);
  return latest?.fingerprint === fingerprint ? latest : undefined;
}

/** Lenses whose standing decision on a draft version is not a plain approval. */
export function missingLenses(ledger: ReviewLedger, fingerprint: string): readonly Lens[] {
  return lenses.filter(
    (lens) => standingDecision(ledger, lens, fingerprint)?.decision !== 'approve',
  );
}

/** A version that every lens approves, and the number of the event that completed the approval. */
export type Approval = { readonly version: DraftVersion; readonly number: number };

/** The approval that stands; nothing while a lens has decided on no version, on another one, or otherwise. */
export function standingApproval({ events, ...ledger }: ReviewLedger): Approval | undefined {
  const latest = lenses.map((lens) => events.findLast((event) => event.lens === lens));
  const numbers = latest.map((event) => event?.number ?? 0);
  const fingerprint = latest[0]?.fingerprint;
  const isComplete = latest.every(
    (event) => event?.fingerprint === fingerprint && event?.decision === 'approve',
  );
  const version = ledger.versions.find((candidate) => candidate.fingerprint === fingerprint);
  if (!isComplete || version === undefined) return undefined;
  return { version, number: Math.max(...numbers) };
}
