import { conceptsIn, type FoundConcept } from './concepts';
import { frequency, rarity, type SearchIndex } from './search-index';
import { isStopword } from './stopwords';
import { compounds, guessesFor, meantStem, spelled, type Alternative, type Word } from './spelling';
import { stemOf, wordsOf } from './words';

/** A text that documents are to be about. */
export type QueryPart = {
  readonly text: string;
  /** What a match counts, 1 by default. */
  readonly weight?: number;
  /** Whether the last word is still being typed. */
  readonly isOpen?: boolean;
  /** Only so many of the rarest words count; all without it. */
  readonly mostWords?: number;
  /** What documents need not be about: it orders them, and its absence is no shortcoming. */
  readonly isOptional?: boolean;
  /** The most that all of it may count, as a share of what the first part does; without a limit by default. */
  readonly mostOfFirst?: number;
};

/** One thing that a query asks for. Of its alternatives a document gets the best that it has. */
export type Slot = {
  readonly key: string;
  readonly alternatives: readonly Alternative[];
  /** The most a document can get. */
  readonly worth: number;
  /** Whether it asks for a kind of document alone, which makes none that is about something else a match. */
  readonly isFormat: boolean;
};

/** The slot with everything counting a share of what it did. */
export function scaled(slot: Slot, share: number): Slot {
  const alternatives = slot.alternatives.map(({ term, value }) => ({ term, value: value * share }));
  return { ...slot, alternatives, worth: slot.worth * share };
}

/** A format is shared by so many assets that it says little about any. */
const kindWeights = { format: 0.6, subject: 0.9 } as const;
/** What the words of a phrase count beside what the phrase means. */
const literalShare = 0.3;
/** A word that no document has is missing from all of them, or is none that matters. */
const strangerShare = 0.6;
/** Nobody reads on from here; the words of pasted documents are not looked up one by one. */
const mostWordsRead = 200;
/** Words that no document has and that were looked up for typos, in a part that is capped. */
const mostStrangers = 6;

/** What a part asks for, one slot a word or phrase. */
export function slotsOf(index: SearchIndex, part: QueryPart): readonly Slot[] {
  const words = wordsOf(part.text)
    .slice(0, mostWordsRead)
    .map((word) => ({ word, stem: stemOf(word) }));
  const meant = words.map((word) => meantStem(index, word));
  const concepts = conceptsIn(meant);
  const isOpen = part.isOpen === true && /[\p{L}\p{N}]$/u.test(part.text);
  const phrases = concepts.filter((found, at) => {
    const isRepeated = concepts.some((other, n) => n !== at && sameConcepts(other, found));
    return found.to - found.from > 1 || isRepeated;
  });
  const single = new Map(concepts.map((found) => [found.from, found]));
  for (const { from } of phrases) single.delete(from);
  const inPhrase = new Map(
    phrases.flatMap((found) => {
      const { from, to } = found;
      return to - from > 1 ? range(from, to).map((at) => [at, found] as const) : [];
    }),
  );
  const context = { index, words, single, inPhrase };
  const slots = [
    ...phrases.map((found) => phraseSlot(index, found)),
    ...chosen(context, part).map((at) => wordSlot(context, at, isOpen && at === words.length - 1)),
  ];
  return capped(slots, part);
}

/** A concept that two words name counts once, beside both words. */
const sameConcepts = (one: FoundConcept, other: FoundConcept): boolean =>
  one.concepts.some((concept) => other.concepts.includes(concept));

/** The words of a part and what they mean together. */
type Reading = {
  readonly index: SearchIndex;
  readonly words: readonly Word[];
  /** Concepts of one word, by place. */
  readonly single: ReadonlyMap<number, FoundConcept>;
  /** Phrases that have slots of their own, by the places of their words. */
  readonly inPhrase: ReadonlyMap<number, FoundConcept>;
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, n) => from + n);

/** Places of the words to look up: no stopwords; of strangers in a capped text only a few. */
function chosen(
  { index, words, inPhrase, single }: Reading,
  { mostWords }: QueryPart,
): readonly number[] {
  let strangers = 0;
  const seen = new Set<string>();
  return range(0, words.length).filter((at) => {
    const { word = '', stem = '' } = words[at] ?? {};
    const isLast = at === words.length - 1;
    if (seen.has(word) || (isStopword(word) && !(isLast && at === 0))) return false;
    seen.add(word);
    if (mostWords === undefined || inPhrase.has(at) || single.has(at) || isLast) return true;
    if (frequency(index, index.termIds.get(stem)) > 0) return true;
    strangers += 1;
    return strangers <= mostStrangers;
  });
}

function phraseSlot(index: SearchIndex, found: FoundConcept): Slot {
  const alternatives = meanings(index, found);
  const key = found.concepts.map(({ term }) => term).join();
  return { key, alternatives, worth: worthOf(alternatives), isFormat: namesFormat(found) };
}

function meanings(index: SearchIndex, { concepts }: FoundConcept): readonly Alternative[] {
  return concepts.flatMap(({ term, kind }) => {
    const id = index.termIds.get(term);
    const documents = frequency(index, id);
    if (id === undefined || documents === 0) return [];
    return [{ term: id, value: kindWeights[kind] * rarity(index, documents) }];
  });
}

function wordSlot(reading: Reading, at: number, isOpen: boolean): Slot {
  const { index, words, single, inPhrase } = reading;
  const { word = '', stem = '' } = words[at] ?? {};
  const exact = index.termIds.get(stem);
  const documents = frequency(index, exact);
  const meant = single.get(at);
  const literal = [...spelled(index, word, exact, isOpen), ...compounds(index, words, at)];
  const share = inPhrase.has(at) ? literalShare : namesFormat(meant) ? kindWeights.format : 1;
  const alternatives = [
    ...literal.map(({ term, value }) => ({ term, value: value * share })),
    ...(meant === undefined ? [] : meanings(index, meant)),
  ];
  const isBegun =
    isOpen && guessesFor(index, word, isOpen).some((guess) => guess.word.startsWith(word));
  const isStranger = documents === 0 && meant === undefined && !isBegun;
  const worth = isStranger ? strangerShare * rarity(index, 0) : worthOf(alternatives);
  const key = exact === undefined ? `?${word}` : `${exact}`;
  const phrase = inPhrase.get(at);
  return {
    key,
    alternatives,
    worth: phrase === undefined ? worth : 0,
    isFormat: namesFormat(phrase ?? meant),
  };
}

const namesFormat = (found: FoundConcept | undefined): boolean =>
  found?.concepts.every(({ kind }) => kind === 'format') === true;

const worthOf = (alternatives: readonly Alternative[]): number =>
  alternatives.reduce((most, { value }) => Math.max(most, value), 0);

function capped(slots: readonly Slot[], part: QueryPart): readonly Slot[] {
  const { mostWords = Number.POSITIVE_INFINITY, weight = 1 } = part;
  const kept = slots.length <= mostWords ? slots : rarest(slots, mostWords);
  return kept.map((slot) => scaled(slot, weight));
}

function rarest(slots: readonly Slot[], most: number): readonly Slot[] {
  return slots
    .filter(({ alternatives }) => alternatives.length > 0)
    .toSorted((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))
    .slice(0, most);
}
