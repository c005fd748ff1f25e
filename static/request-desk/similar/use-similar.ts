import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { similarTo, type Match } from '../../../src/domain/similar';
import { readCandidates, type ReadCandidates } from './read-candidates';

/** What is searched with, and what joining a request takes along. */
export type SimilarDraft = {
  readonly summary: string;
  readonly purpose: string;
  readonly assetType: string | null;
  readonly opportunity?: string;
  /** The request that the form completes: it is no match of itself. */
  readonly issueId?: string | undefined;
};

export type Similar = {
  readonly matches: readonly Match[];
  /** What should be compared with and could not be read. */
  readonly unread: ReadCandidates['unread'];
};

const nothing: Similar = { matches: [], unread: [] };

/** The best matches for what is typed; none while what exists is still being read. Typing comes first. */
export function useSimilar({ summary, purpose, assetType, issueId }: SimilarDraft): Similar {
  const [read, setRead] = useState<ReadCandidates | null>(null);
  useEffect(() => {
    let isGone = false;
    void readCandidates().then((found) => {
      if (!isGone) setRead(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  const typed = useMemo(() => ({ summary, purpose, assetType }), [summary, purpose, assetType]);
  const settled = useDeferredValue(typed);
  return useMemo(() => {
    if (read === null) return nothing;
    const { assetType: type, ...words } = settled;
    const found = similarTo({ ...words, assetType: type ?? undefined }, read.candidates);
    const matches = found.filter(({ kind, id }) => kind === 'asset' || id !== issueId);
    return { matches, unread: read.unread };
  }, [read, settled, issueId]);
}
