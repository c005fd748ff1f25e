import {
  addDocument,
  buildIndex,
  type SearchDocument,
  type SearchIndex,
} from './search/search-index';
import { search } from './search/search';

type Described = {
  readonly title: string;
  /** Summary of an asset, purpose of a request. */
  readonly text: string;
  readonly type: string;
  readonly industries: readonly string[];
};

/** An approved asset of the library. */
export type AssetMatch = Described & {
  readonly kind: 'asset';
  /** Asset id, `AD-10042`. */
  readonly id: string;
  /** Path of its page on the site. */
  readonly path: string;
};

/** A request that somebody works on, or that waits for a decision. */
export type OpenRequestMatch = Described & {
  readonly kind: 'open-request';
  /** Issue id */
  readonly id: string;
  readonly key: string;
  readonly path: string;
  readonly status: string;
  /** Whether the person who looks asked for it. */
  readonly own: boolean;
};

/** A request that was turned down. The reason is what the person who decided wrote, or absent. */
export type DeclinedRequestMatch = Described & {
  readonly kind: 'declined-request';
  /** Issue id */
  readonly id: string;
  readonly key: string;
  readonly path: string;
  readonly reason?: string | undefined;
};

/** Something that exists and may spare a request. */
export type Match = AssetMatch | OpenRequestMatch | DeclinedRequestMatch;

/** What is known of a request while it is typed. */
export type SimilarDraft = {
  readonly summary: string;
  readonly purpose?: string | undefined;
  readonly assetType?: string | undefined;
};

/** Things to compare drafts with, ready for search. */
export type Candidates = {
  readonly index: SearchIndex;
  readonly byId: Map<string, Match>;
};

const most = 5;

/** A match has at least this share of what the draft asks for... */
const leastShare = 0.25;
/** ...and at least this share of the best match's score. */
const leastOfBest = 0.35;

/** Rare words of a purpose that count, and how much beside those of the title. */
const purposeWords = 10;
const purposeWeight = 0.5;
/** A purpose of any length counts at most as much as the title. */
const mostOfFirst = 1;
const typeWeight = 0.5;

const searchId = ({ kind, id }: Match) => `${kind} ${id}`;

/** Prepares things for `similarTo`: once, not with every keystroke. */
export function candidatesOf(matches: readonly Match[]): Candidates {
  const candidates = noCandidates();
  for (const match of matches) addCandidate(candidates, match);
  return candidates;
}

/** Nothing to compare drafts with yet. */
export function noCandidates(): Candidates {
  return { index: buildIndex([]), byId: new Map() };
}

/** Adds one thing, for callers that must not be busy for long at a time. */
export function addCandidate({ index, byId }: Candidates, match: Match): void {
  addDocument(index, documentOf(match));
  byId.set(searchId(match), match);
}

function documentOf(match: Match): SearchDocument {
  const { title, text, type, industries } = match;
  return {
    id: searchId(match),
    fields: [
      { text: title, weight: 3, usualLength: 6 },
      { text: [type, ...industries].join(' . '), weight: 1.5, usualLength: 4 },
      { text, weight: 1, usualLength: 15 },
    ],
  };
}

/**
 * The best five of the candidates for a draft, best first; none when nothing is near. The title leads; a
 * purpose of any length adds its rarest words, and the asset type orders what is about the same.
 */
export function similarTo(draft: SimilarDraft, { index, byId }: Candidates): readonly Match[] {
  const { summary, purpose = '', assetType = '' } = draft;
  const title = { text: summary, isOpen: true };
  const about = { text: purpose, isOpen: true, mostWords: purposeWords };
  const parts =
    summary.trim() === ''
      ? [{ ...about, weight: 1 }]
      : [title, { ...about, weight: purposeWeight, mostOfFirst, isOptional: true }];
  const type = { text: assetType, weight: typeWeight, isOptional: true };
  const found = search(index, [...parts, type], { limit: most });
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score, share }) => share >= leastShare && score >= leastOfBest * best)
    .flatMap(({ id }) => byId.get(id) ?? []);
}
