import { useEffect, useRef, useState } from 'react';
import { changedOpportunity } from '../../src/domain/intake/changed-answers';
import type { Draft } from './draft';
import { dropKeptDraft, readKeptDraft, writeKeptDraft, type KeptDraft } from './kept-draft';

/** What a person should know about the draft before they type on. */
export type DraftNotice =
  | { readonly kind: 'restored'; readonly savedAt: string }
  /** Another tab has written what this one has not seen. */
  | { readonly kind: 'changed-elsewhere' }
  /** Another tab has sent or cleared the draft. */
  | { readonly kind: 'gone' };

type Entry = {
  readonly draft: Draft;
  readonly submissionId: string;
  readonly apart: true | undefined;
  /** Stamp of the kept draft that this tab has seen; nothing while none is kept. */
  readonly seen: string | undefined;
  readonly notice: DraftNotice | null;
  /** What the form of this tab began with. */
  readonly base: Draft;
};

function opened(place: string, begin: Draft): Entry {
  const kept = readKeptDraft(place);
  if (kept === undefined) return fresh(begin);
  const { submissionId, apart, stamp, savedAt } = kept;
  const notice = { kind: 'restored', savedAt } as const;
  const draft = rebased(kept, begin);
  return { draft, submissionId, apart, seen: stamp, notice, base: begin };
}

const fresh = (draft: Draft): Entry => ({
  draft,
  submissionId: crypto.randomUUID(),
  apart: undefined,
  seen: undefined,
  notice: null,
  base: draft,
});

const asAnother = (entry: Entry): Entry => ({
  ...entry,
  submissionId: crypto.randomUUID(),
  apart: true,
});

/** A kept draft over what the form begins with now: answers that were not touched take the new value. */
function rebased({ draft, base }: KeptDraft, begin: Draft): Draft {
  if (base === undefined) return draft;
  const untouched = Object.entries(begin).filter(
    ([name]) => JSON.stringify(valueOf(draft, name)) === JSON.stringify(valueOf(base, name)),
  );
  const opportunity = changedOpportunity(begin.opportunity, base.opportunity, draft.opportunity);
  return { ...draft, ...Object.fromEntries(untouched), opportunity: opportunity ?? '' };
}

const valueOf = (draft: Draft, name: string): unknown =>
  Object.entries(draft).find(([key]) => key === name)?.[1];

const isUndecided = ({ notice }: Entry) =>
  notice?.kind === 'changed-elsewhere' || notice?.kind === 'gone';

/** The entry as it is kept, unless another tab has written meanwhile: then the person decides. */
function kept(place: string, entry: Entry): Entry {
  if (isUndecided(entry)) return entry;
  const found = readKeptDraft(place);
  if (found?.stamp !== entry.seen) {
    const kind = found === undefined ? 'gone' : 'changed-elsewhere';
    return { ...entry, notice: { kind } };
  }
  return written(place, entry);
}

function written(place: string, entry: Entry): Entry {
  const stamp = writeKeptDraft(place, entry);
  return stamp === undefined ? entry : { ...entry, seen: stamp };
}

/** What another tab's writing makes of this one: a form that is as it was kept follows. */
function followed(place: string, entry: Entry): Entry {
  const found = readKeptDraft(place);
  if (found?.stamp === entry.seen || isUndecided(entry)) return entry;
  if (found === undefined) return { ...entry, notice: { kind: 'gone' } };
  const { submissionId, apart, stamp } = found;
  return { ...entry, draft: rebased(found, entry.base), submissionId, apart, seen: stamp };
}

/**
 * A draft that survives a reload: written to the browser's storage with every change, together with the
 * submission id that makes one request of it whoever sends it. Tabs follow each other; where one has
 * missed the other's writing, nothing is overwritten until the person has decided.
 *
 * @param place see `draftPlace`
 * @param begin the form when nothing is kept
 */
export function useKeptDraft(place: string, begin: Draft) {
  const [entry, setEntry] = useState(() => opened(place, begin));
  const latest = useRef(entry);
  const become = (next: Entry) => {
    latest.current = next;
    setEntry(next);
  };

  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key !== place && key !== null) return;
      latest.current = followed(place, latest.current);
      setEntry(latest.current);
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [place]);

  return {
    draft: entry.draft,
    notice: entry.notice,
    /** The id that the next sending carries. */
    submissionId: () => latest.current.submissionId,
    /** Whether it is sent apart from the draft link. */
    isApart: () => latest.current.apart === true,
    change: (part: Partial<Draft>) => {
      const draft = { ...latest.current.draft, ...part };
      become(kept(place, { ...latest.current, draft }));
    },
    /** Makes another request of the answers than the one that was sent already. */
    setApart: () => {
      become(kept(place, asAnother(latest.current)));
    },
    /** Writes even what nobody has changed: before a sending whose answer may get lost. */
    keep: () => become(kept(place, latest.current)),
    startAfresh: () => {
      dropKeptDraft(place);
      become(fresh(begin));
    },
    /** Goes on with what the other tab has written. */
    takeTheirs: () => {
      const theirs = opened(place, latest.current.base);
      become({ ...theirs, notice: null });
    },
    /** Goes on with what stands here; what another tab has sent becomes another request. */
    keepMine: () => {
      const mine = { ...latest.current, notice: null };
      const isGone = latest.current.notice?.kind === 'gone';
      become(written(place, isGone ? asAnother(mine) : mine));
    },
    /** A request was made of it. */
    forget: () => dropKeptDraft(place),
  };
}

export type KeptDraftControls = ReturnType<typeof useKeptDraft>;
