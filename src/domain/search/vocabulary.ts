import { editDistance } from './edit-distance';

/** Words of an index as they are written, each with the term that stands for all its forms. */
export type Vocabulary = {
  readonly words: string[];
  readonly terms: number[];
  readonly ids: Map<string, number>;
  /** One bit for every letter that occurs in the word. */
  readonly letters: number[];
  /** Ids by alphabet; empty until somebody looks up a beginning. */
  sorted: readonly number[];
};

export function emptyVocabulary(): Vocabulary {
  return { words: [], terms: [], ids: new Map(), letters: [], sorted: [] };
}

/** Enters a word; nothing happens when it is there. */
export function enterWord(vocabulary: Vocabulary, word: string, term: number): void {
  if (vocabulary.ids.has(word)) return;
  vocabulary.ids.set(word, vocabulary.words.length);
  vocabulary.words.push(word);
  vocabulary.terms.push(term);
  vocabulary.letters.push(letterSet(word));
}

/** A word of the vocabulary that somebody may have meant. `closeness` is 1 for the very word. */
export type Guess = { readonly word: string; readonly term: number; readonly closeness: number };

/** How many wrong letters a word of a length may have: none in short ones, which have too many neighbours. */
function typosIn(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Words that differ by a typo or two, and, for a word still being typed, those it may become. */
export function guesses(vocabulary: Vocabulary, typed: string, isOpen: boolean): readonly Guess[] {
  const found = mistyped(vocabulary, typed, isOpen);
  return isOpen ? [...found, ...beginningWith(vocabulary, typed)] : found;
}

/** A mistyped word counts less the more of its letters are wrong, and less again when the first one is. */
function mistyped(vocabulary: Vocabulary, typed: string, isOpen: boolean): readonly Guess[] {
  const most = typosIn(typed.length);
  if (most === 0) return [];
  const { words, letters, terms } = vocabulary;
  const asPrefix = isOpen && typed.length > 4;
  const typedLetters = letterSet(typed);
  const found: Guess[] = [];
  for (let id = 0; id < words.length; id += 1) {
    const word = words[id] ?? '';
    const longer = word.length - typed.length;
    if (longer < -most || (longer > most && !asPrefix)) continue;
    const strange = bitsIn(typedLetters & ~(letters[id] ?? 0));
    if (strange > most) continue;
    if (longer <= most && bitsIn(typedLetters ^ (letters[id] ?? 0)) > 2 * most) continue;
    if (longer > most && word[0] !== typed[0]) continue;
    const distance = editDistance(typed, word, longer > most ? 1 : most, longer > most);
    if (distance === 0 || distance > (longer > most ? 1 : most)) continue;
    const closeness = (word[0] === typed[0] ? 0.8 : 0.6) * (1 - (1.2 * distance) / typed.length);
    const begun = longer > most ? typed.length / word.length : 1;
    found.push({ word, term: terms[id] ?? 0, closeness: closeness * begun });
  }
  return found;
}

/** As many words as a beginning may stand for; after more letters they are the right ones. */
const mostBegun = 60;

function beginningWith(vocabulary: Vocabulary, start: string): readonly Guess[] {
  if (start.length < 2) return [];
  const { words, terms } = vocabulary;
  const sorted = byAlphabet(vocabulary);
  const found: Guess[] = [];
  for (let at = firstFrom(vocabulary, sorted, start); found.length < mostBegun; at += 1) {
    const id = sorted[at];
    const word = id === undefined ? undefined : words[id];
    if (id === undefined || word?.startsWith(start) !== true) break;
    if (word === start) continue;
    found.push({ word, term: terms[id] ?? 0, closeness: (0.9 * start.length) / word.length });
  }
  return found;
}

function byAlphabet(vocabulary: Vocabulary): readonly number[] {
  const { words } = vocabulary;
  if (vocabulary.sorted.length === words.length) return vocabulary.sorted;
  const ids = words.map((_, id) => id);
  vocabulary.sorted = ids.sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  return vocabulary.sorted;
}

function firstFrom({ words }: Vocabulary, sorted: readonly number[], start: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[sorted[middle] ?? 0] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) % 32);
  return set;
}

/** @see https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function bitsIn(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
