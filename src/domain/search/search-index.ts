import { conceptsIn, synonymStems } from './concepts';
import { isStopword } from './stopwords';
import { emptyVocabulary, enterWord, type Guess, type Vocabulary } from './vocabulary';
import { stemOf, wordsOf } from './words';

/** One text of a document. A match in a field of twice the weight counts about twice. */
type FieldText = {
  readonly text: string;
  readonly weight: number;
  /** Words that such a field usually has; longer texts count less a word. */
  readonly usualLength: number;
};

export type SearchDocument = { readonly id: string; readonly fields: readonly FieldText[] };

/** Documents of a term, in the order they came, and how much the term says of each, 0 to 1. */
type Postings = { readonly documents: number[]; readonly impacts: number[] };

/** An inverted index in memory. Changed by `addDocument` alone. */
export type SearchIndex = {
  readonly documentIds: string[];
  readonly termIds: Map<string, number>;
  readonly postings: Postings[];
  readonly vocabulary: Vocabulary;
  /** What words may have meant; so that the next keystroke looks up the new word alone. */
  readonly guessed: Map<string, readonly Guess[]>;
  /** Stems that words stand for, as known synonyms may be mistyped; kept for the same reason. */
  readonly meant: Map<string, string>;
  /** Room to add up scores in, kept from search to search. */
  scratch: Scratch;
};

type Scratch = {
  readonly scores: Float32Array;
  readonly ofSlot: Float32Array;
  readonly touched: Int32Array;
  readonly inSlot: Int32Array;
};

/** Saturation of repeated words in BM25. */
const saturation = 1.2;
/** How much the length of a field counts in BM25. */
const lengthShare = 0.4;

/**
 * Builds an index. How well a document matches a word depends on that document alone, and only the rarity of
 * words on the others, so documents can be added later without computing anything anew.
 */
export function buildIndex(documents: Iterable<SearchDocument>): SearchIndex {
  const index: SearchIndex = {
    documentIds: [],
    termIds: new Map(),
    postings: [],
    vocabulary: emptyVocabulary(),
    guessed: new Map(),
    meant: new Map(),
    scratch: scratchFor(0),
  };
  for (const stem of synonymStems) enterWord(index.vocabulary, stem, termId(index, stem));
  for (const document of documents) addDocument(index, document);
  return index;
}

/** Adds a document under an id of its own. */
export function addDocument(index: SearchIndex, { id, fields }: SearchDocument): void {
  const number = index.documentIds.length;
  index.documentIds.push(id);
  index.guessed.clear();
  index.meant.clear();
  const weights = new Map<number, number>();
  for (const field of fields) weighField(index, field, weights);
  for (const [term, weight] of weights) {
    const postings = index.postings[term];
    postings?.documents.push(number);
    postings?.impacts.push(weight / (saturation + weight));
  }
}

function weighField(index: SearchIndex, field: FieldText, weights: Map<number, number>): void {
  const words = wordsOf(field.text);
  const stems = words.map(stemOf);
  const length = 1 - lengthShare + (lengthShare * words.length) / field.usualLength;
  const weight = field.weight / Math.max(length, 1 - lengthShare / 2);
  const count = (term: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  words.forEach((word, at) => {
    if (isStopword(word)) return;
    const term = termId(index, stems[at] ?? word);
    enterWord(index.vocabulary, word, term);
    count(term);
  });
  const concepts = new Set(conceptsIn(stems).flatMap((found) => found.concepts));
  for (const concept of concepts) count(termId(index, concept.term));
}

function termId(index: SearchIndex, term: string): number {
  const known = index.termIds.get(term);
  if (known !== undefined) return known;
  index.termIds.set(term, index.postings.length);
  index.postings.push({ documents: [], impacts: [] });
  return index.postings.length - 1;
}

/** With fewer documents than these every word would look common. */
const fewDocuments = 50;

/** Rarity of a term that so many documents have (BM25's inverse document frequency, never negative). */
export function rarity(index: SearchIndex, documents: number): number {
  const all = Math.max(index.documentIds.length, fewDocuments);
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
}

/** How many documents have a term. */
export function frequency(index: SearchIndex, term: number | undefined): number {
  return term === undefined ? 0 : (index.postings[term]?.documents.length ?? 0);
}

/** Cleared room for one search over all documents. */
export function scratchOf(index: SearchIndex): Scratch {
  const size = index.documentIds.length;
  if (index.scratch.scores.length < size) index.scratch = scratchFor(size);
  return index.scratch;
}

function scratchFor(size: number): Scratch {
  return {
    scores: new Float32Array(size),
    ofSlot: new Float32Array(size),
    touched: new Int32Array(size),
    inSlot: new Int32Array(size),
  };
}
