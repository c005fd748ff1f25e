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

/** The latest decision through a lens on a draft version. */
export function latestDecision(
  ledger: ReviewLedger,
  lens: Lens,
  fingerprint: string,
): ReviewEvent | undefined {
  return ledger.events.findLast(
    (event) => event.lens === lens && event.fingerprint === fingerprint,
  );
}

/** Lenses whose latest decision on a draft version is not a plain approval. */
export function missingLenses(ledger: ReviewLedger, fingerprint: string): readonly Lens[] {
  return lenses.filter((lens) => latestDecision(ledger, lens, fingerprint)?.decision !== 'approve');
}

/** The latest draft version that all lenses approved. */
export function lastApprovedVersion(ledger: ReviewLedger): DraftVersion | undefined {
  const approved = ledger.events.findLast(
    ({ fingerprint }) => missingLenses(ledger, fingerprint).length === 0,
  );
  return ledger.versions.find(({ fingerprint }) => fingerprint === approved?.fingerprint);
}
