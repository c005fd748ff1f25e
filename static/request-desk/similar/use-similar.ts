import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { similarTo, type Candidates, type Match } from '../../../src/domain/similar';
import { readCandidates } from './read-candidates';

/** What is searched with, and what joining a request takes along. */
export type SimilarDraft = {
  readonly summary: string;
  readonly purpose: string;
  readonly assetType: string | null;
  readonly opportunity?: string;
  /** The request that the form completes: it is no match of itself. */
  readonly issueId?: string | undefined;
};

const nothing: readonly Match[] = [];

/** The best matches for what is typed; none while what exists is still being read. Typing comes first. */
export function useSimilar({
  summary,
  purpose,
  assetType,
  issueId,
}: SimilarDraft): readonly Match[] {
  const [candidates, setCandidates] = useState<Candidates | null>(null);
  useEffect(() => {
    let isGone = false;
    void readCandidates().then((found) => {
      if (!isGone) setCandidates(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  const typed = useMemo(() => ({ summary, purpose, assetType }), [summary, purpose, assetType]);
  const settled = useDeferredValue(typed);
  return useMemo(() => {
    if (candidates === null) return nothing;
    const { assetType: type, ...words } = settled;
    const found = similarTo({ ...words, assetType: type ?? undefined }, candidates);
    return found.filter(({ kind, id }) => kind === 'asset' || id !== issueId);
  }, [candidates, settled, issueId]);
}
