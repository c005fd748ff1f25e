import { isInSynonyms, synonymStems } from './concepts';
import { editDistance } from './edit-distance';
import { frequency, rarity, type SearchIndex } from './search-index';
import { isStopword } from './stopwords';
import { guesses, type Guess } from './vocabulary';
import { stemOf } from './words';

/** A term that satisfies a slot, and what it counts. */
export type Alternative = { readonly term: number; readonly value: number };

/** A word of a query and its stem. */
export type Word = { readonly word: string; readonly stem: string };

/** A known word may still be a mistyped other one. */
const knownTypoShare = 0.3;
/** Words that are remembered: more than a form holds. */
const mostGuessed = 2000;

/** The word itself, and what it may be a typo or the beginning of. None of these outweighs a word that is there. */
export function spelled(
  index: SearchIndex,
  word: string,
  exact: number | undefined,
  isOpen: boolean,
): readonly Alternative[] {
  const documents = frequency(index, exact);
  const most = rarity(index, documents);
  const itself = exact === undefined || documents === 0 ? [] : [{ term: exact, value: most }];
  const others = guessesFor(index, word, isOpen).flatMap(({ term, closeness, word: guess }) => {
    const found = frequency(index, term);
    if (found === 0 || term === exact) return [];
    const share = documents > 0 && !guess.startsWith(word) ? knownTypoShare : 1;
    return [{ term, value: Math.min(most, rarity(index, found)) * closeness * share }];
  });
  return [...itself, ...others];
}

/** What a word may be a typo of and, while it is open, the beginning of; looked up once. */
export function guessesFor(index: SearchIndex, word: string, isOpen: boolean): readonly Guess[] {
  const key = isOpen ? `${word}*` : word;
  const kept = index.guessed.get(key);
  if (kept !== undefined) return kept;
  if (index.guessed.size >= mostGuessed) index.guessed.clear();
  const found = guesses(index.vocabulary, word, isOpen);
  index.guessed.set(key, found);
  return found;
}

/** The stem of a word, or of the synonym that was mistyped. */
export function meantStem(index: SearchIndex, { word, stem }: Word): string {
  const kept = index.meant.get(word);
  if (kept !== undefined) return kept;
  if (index.meant.size >= mostGuessed) index.meant.clear();
  const meant = nearestSynonym(index, word, stem) ?? stem;
  index.meant.set(word, meant);
  return meant;
}

function nearestSynonym(index: SearchIndex, word: string, stem: string): string | undefined {
  if (isInSynonyms(stem) || frequency(index, index.termIds.get(stem)) > 0) return undefined;
  if (word.length < 5 || isStopword(word)) return undefined;
  return synonymStems.find((known) => known.length > 4 && editDistance(stem, known, 1) === 1);
}

/** "cyber security" for "cybersecurity", and the other way round. */
export function compounds(
  index: SearchIndex,
  words: readonly Word[],
  at: number,
): readonly Alternative[] {
  const word = words[at]?.word ?? '';
  const known = (text: string): number | undefined => {
    const id = index.termIds.get(stemOf(text));
    return frequency(index, id) > 0 ? id : undefined;
  };
  const neighbours = [words[at - 1]?.word, words[at + 1]?.word];
  const joined = [known(`${neighbours[0] ?? ''}${word}`), known(`${word}${neighbours[1] ?? ''}`)];
  const halves = known(word) === undefined ? halvesOf(word, known) : [];
  const itself = known(word);
  return [...joined, ...halves].flatMap((term) =>
    term === undefined || term === itself
      ? []
      : [{ term, value: rarity(index, frequency(index, term)) }],
  );
}

function halvesOf(
  word: string,
  known: (text: string) => number | undefined,
): readonly (number | undefined)[] {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const halves = [known(word.slice(0, cut)), known(word.slice(cut))];
    if (halves.every((half) => half !== undefined)) return halves;
  }
  return [];
}
