import { scaled, slotsOf, type QueryPart, type Slot } from './query';
import { scratchOf, type SearchIndex } from './search-index';

/** A document that was found. Scores compare documents of one search, not of two. */
export type ScoredId = {
  readonly id: string;
  readonly score: number;
  /** How much of what was asked the document has, 0 to 1. */
  readonly share: number;
};

export type SearchOptions = {
  readonly limit: number;
  /** Which documents may be found; all without it. */
  readonly accepts?: (id: string) => boolean;
};

/**
 * Finds the documents that say most of what a query asks, best first; the same documents, query and order of
 * adding give the same answer. A text stands for one part whose last word is still being typed.
 */
export function search(
  index: SearchIndex,
  query: string | readonly QueryPart[],
  options: SearchOptions,
): readonly ScoredId[] {
  const parts = typeof query === 'string' ? [{ text: query, isOpen: true }] : query;
  const asking = inProportion(parts.map((part) => ({ part, slots: slotsOf(index, part) })));
  const slots = distinct(asking.flatMap((each) => each.slots));
  const needed = asking.filter(({ part }) => part.isOptional !== true);
  const asked = worthOf(distinct(needed.flatMap((each) => each.slots)));
  const count = addUp(index, slots);
  const best = bestOf(index, count, options);
  clear(index, count);
  return best.map(({ document, score }) => ({
    id: index.documentIds[document] ?? '',
    score,
    share: asked === 0 ? 0 : Math.min(1, score / asked),
  }));
}

type Asking = { readonly part: QueryPart; readonly slots: readonly Slot[] };

const worthOf = (slots: readonly Slot[]): number =>
  slots.reduce((sum, { worth }) => sum + worth, 0);

/** Parts that outweigh the first by more than they may are scaled down to it. */
function inProportion(asking: readonly Asking[]): readonly Asking[] {
  const first = worthOf(asking[0]?.slots ?? []);
  return asking.map(({ part, slots }) => {
    const most = (part.mostOfFirst ?? Number.POSITIVE_INFINITY) * first;
    const worth = worthOf(slots);
    return worth <= most
      ? { part, slots }
      : { part, slots: slots.map((slot) => scaled(slot, most / worth)) };
  });
}

/** A thing that two parts ask for counts once, where it is worth more. */
function distinct(slots: readonly Slot[]): readonly Slot[] {
  const byKey = new Map<string, Slot>();
  for (const slot of slots) {
    const before = byKey.get(slot.key);
    if (before === undefined || before.worth < slot.worth) byKey.set(slot.key, slot);
  }
  return [...byKey.values()];
}

/**
 * Adds up the scores of all documents that have anything asked; answers how many those are. Where a query
 * names more than a format, a format alone makes no match: not every case study is about the bank asked for.
 */
function addUp(index: SearchIndex, slots: readonly Slot[]): number {
  const { scores, touched, ofSlot, inSlot } = scratchOf(index);
  const subjects = slots.filter(({ isFormat }) => !isFormat);
  const formats = slots.filter(({ isFormat }) => isFormat);
  let count = 0;
  for (const { alternatives, isFormat } of [...subjects, ...formats]) {
    let found = 0;
    for (const { term, value } of alternatives) {
      const postings = index.postings[term];
      if (postings === undefined) continue;
      const { documents, impacts } = postings;
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? 0;
        const points = value * (impacts[at] ?? 0);
        const before = ofSlot[document] ?? 0;
        if (before === 0) inSlot[found++] = document;
        if (points > before) ofSlot[document] = points;
      }
    }
    for (let at = 0; at < found; at += 1) {
      const document = inSlot[at] ?? 0;
      const points = ofSlot[document] ?? 0;
      ofSlot[document] = 0;
      if (scores[document] === 0) {
        if (isFormat && subjects.length > 0) continue;
        touched[count++] = document;
      }
      scores[document] = (scores[document] ?? 0) + points;
    }
  }
  return count;
}

type Found = { readonly document: number; readonly score: number };

/** Better scores first, then documents that came earlier. */
const isBetter = (a: Found, b: Found) =>
  a.score > b.score || (a.score === b.score && a.document < b.document);

function bestOf(index: SearchIndex, count: number, options: SearchOptions): readonly Found[] {
  const { scores, touched } = scratchOf(index);
  const { limit, accepts } = options;
  const best: Found[] = [];
  for (let at = 0; at < count; at += 1) {
    const document = touched[at] ?? 0;
    const found = { document, score: scores[document] ?? 0 };
    const last = best[limit - 1];
    if (last !== undefined && !isBetter(found, last)) continue;
    if (accepts?.(index.documentIds[document] ?? '') === false) continue;
    const place = best.findIndex((other) => isBetter(found, other));
    best.splice(place < 0 ? best.length : place, 0, found);
    if (best.length > limit) best.pop();
  }
  return best;
}

function clear(index: SearchIndex, count: number): void {
  const { scores, touched } = scratchOf(index);
  for (let at = 0; at < count; at += 1) scores[touched[at] ?? 0] = 0;
}
