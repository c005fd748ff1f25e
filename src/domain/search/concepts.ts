import { synonymGroups, type ConceptKind } from './synonyms';
import { stemOf, wordsOf } from './words';

/** A thing that has several names. Its term is no word, so that it never meets one in an index. */
type Concept = { readonly term: string; readonly kind: ConceptKind };

/** Concepts found in a text: words `from` up to, not including, `to`. */
export type FoundConcept = {
  readonly concepts: readonly Concept[];
  readonly from: number;
  readonly to: number;
};

type Phrase = { readonly stems: readonly string[]; readonly concepts: Concept[] };

const byFirstStem = new Map<string, Phrase[]>();
const stemsInPhrases = new Set<string>();

for (const { kind, phrases } of synonymGroups) {
  const concept = { term: `=${phrases[0] ?? ''}`, kind };
  for (const phrase of phrases) enter(wordsOf(phrase).map(stemOf), concept);
}
for (const phrases of byFirstStem.values()) {
  phrases.sort((a, b) => b.stems.length - a.stems.length);
}

function enter(stems: readonly string[], concept: Concept): void {
  for (const stem of stems) stemsInPhrases.add(stem);
  const first = stems[0] ?? '';
  const phrases = byFirstStem.get(first) ?? [];
  const same = phrases.find((phrase) => phrase.stems.join(' ') === stems.join(' '));
  if (same === undefined) phrases.push({ stems, concepts: [concept] });
  else if (!same.concepts.includes(concept)) same.concepts.push(concept);
  byFirstStem.set(first, phrases);
}

/** Concepts in a text of stems, the longest phrase at every place, none overlapping. */
export function conceptsIn(stems: readonly string[]): readonly FoundConcept[] {
  const found: FoundConcept[] = [];
  for (let at = 0; at < stems.length;) {
    const phrase = phraseAt(stems, at);
    if (phrase !== undefined) {
      found.push({ concepts: phrase.concepts, from: at, to: at + phrase.stems.length });
    }
    at += phrase?.stems.length ?? 1;
  }
  return found;
}

function phraseAt(stems: readonly string[], at: number): Phrase | undefined {
  const candidates = byFirstStem.get(stems[at] ?? '');
  return candidates?.find((phrase) => phrase.stems.every((stem, n) => stems[at + n] === stem));
}

/** Every stem that the table of synonyms uses: what a mistyped word may have meant. */
export const synonymStems: readonly string[] = [...stemsInPhrases];

/** Whether the table of synonyms uses a stem. */
export function isInSynonyms(stem: string): boolean {
  return stemsInPhrases.has(stem);
}
