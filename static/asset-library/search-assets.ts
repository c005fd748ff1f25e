import type { Asset } from '../library/read-library';

/** An asset with the words it is found by. */
export type IndexedAsset = { readonly asset: Asset; readonly words: readonly string[] };

/** What the reader asked for. Several types or industries mean any of them. */
export type LibraryQuery = {
  readonly text: string;
  readonly types: readonly string[];
  readonly industries: readonly string[];
};

export const everything: LibraryQuery = { text: '', types: [], industries: [] };

/** Lower-case words without accents: "Référence" is found by "refer". */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Prepares assets for search. Done once per answer, so that each keystroke only compares. */
export function indexAssets(assets: readonly Asset[]): readonly IndexedAsset[] {
  return assets.map((asset) => {
    const { title, summary, type, industries, issueKey, file } = asset;
    const words = wordsOf([title, summary, type, ...industries, issueKey, file.name].join(' '));
    return { asset, words: [...new Set(words)] };
  });
}

function hasText({ words }: IndexedAsset, typed: readonly string[]): boolean {
  return typed.every((prefix) => words.some((word) => word.startsWith(prefix)));
}

const anyOf = (chosen: readonly string[], values: readonly string[]): boolean =>
  chosen.length === 0 || values.some((value) => chosen.includes(value));

/** A facet value and how many assets the query would show with it. */
export type FacetCount = { readonly value: string; readonly count: number };

export type LibraryResult = {
  readonly assets: readonly Asset[];
  /** Every type and industry of the library, in alphabetical order; counts follow the rest of the query. */
  readonly types: readonly FacetCount[];
  readonly industries: readonly FacetCount[];
};

function count(
  all: readonly IndexedAsset[],
  shown: readonly IndexedAsset[],
  values: (asset: Asset) => readonly string[],
): readonly FacetCount[] {
  const counts = new Map<string, number>();
  for (const { asset } of all) for (const value of values(asset)) counts.set(value, 0);
  for (const { asset } of shown) {
    for (const value of new Set(values(asset))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, found]) => ({ value, count: found }))
    .sort((a, b) => a.value.localeCompare(b.value));
}

/**
 * The assets that match every typed word by its beginning and every facet. A facet's own choice does
 * not narrow its counts, so that a second value can still be added.
 */
export function searchAssets(index: readonly IndexedAsset[], query: LibraryQuery): LibraryResult {
  const typed = wordsOf(query.text);
  const found = index.filter((each) => hasText(each, typed));
  const ofType = found.filter(({ asset }) => anyOf(query.types, [asset.type]));
  const ofIndustry = found.filter(({ asset }) => anyOf(query.industries, asset.industries));
  return {
    assets: ofType
      .filter(({ asset }) => anyOf(query.industries, asset.industries))
      .map(({ asset }) => asset),
    types: count(index, ofIndustry, ({ type }) => [type]),
    industries: count(index, ofType, ({ industries }) => industries),
  };
}
