import MiniSearch from 'minisearch';
import { similarTo } from '../../src/domain/similar';
import { goldenQueries } from '../domain/search/golden-queries';
import { sampleCandidates, sampleLibrary, type SampleAsset } from '../domain/search/library-of-500';
import type { Figure, Timing } from './figure';

/** A form after a key was pressed. */
type Keystroke = {
  readonly summary: string;
  readonly purpose: string;
  readonly assetType: string | undefined;
};

/** Every form on the way to the golden queries: each letter of the title, then each of the purpose. */
const keystrokes: readonly Keystroke[] = goldenQueries.flatMap(
  ({ summary, purpose, assetType }) => [
    ...beginningsOf(summary).map((typed) => ({ summary: typed, purpose: '', assetType })),
    ...beginningsOf(purpose).map((typed) => ({ summary, purpose: typed, assetType })),
  ],
);

/** The baseline is measured on fewer, or the bench would take minutes. */
const everyFifty = keystrokes.filter((_, at) => at % 50 === 0);

function beginningsOf(text: string): readonly string[] {
  return Array.from(text, (_, at) => text.slice(0, at + 1));
}

function timeOf(typed: readonly Keystroke[], answer: (keystroke: Keystroke) => unknown): Timing {
  const samples = typed.map((keystroke) => {
    const start = performance.now();
    answer(keystroke);
    return performance.now() - start;
  });
  samples.sort((a, b) => a - b);
  const at = (share: number) => samples[Math.floor(samples.length * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** The same work with a search that many use, set up as its documentation recommends. */
function miniSearch(assets: readonly SampleAsset[]) {
  const index = new MiniSearch<SampleAsset>({
    fields: ['title', 'type', 'industries', 'summary'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3, type: 1.5, industries: 1.5 } },
    extractField: (asset, field) => {
      const value = asset[field as keyof SampleAsset];
      return typeof value === 'string' ? value : value.join(' ');
    },
  });
  index.addAll(assets);
  return ({ summary, purpose }: Keystroke) => index.search(`${summary} ${purpose}`).slice(0, 5);
}

function once<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

/** How long "Is it one of these?" takes after a key is pressed, and how long until the first one may be. */
export function deflectionFigures(sizes: readonly number[] = [10_000, 100_000]): readonly Figure[] {
  return sizes.flatMap((size) => {
    const assets = sampleLibrary(size);
    const made = once(() => sampleCandidates(assets));
    const compared = once(() => miniSearch(assets));
    const ours = timeOf(keystrokes, (keystroke) => similarTo(keystroke, made.value));
    const theirs = timeOf(everyFifty, compared.value);
    const of = size.toLocaleString('en');
    return [
      {
        name: `similar among ${of} assets, a keystroke`,
        ...ours,
        baseline: { name: `MiniSearch, p95 ${theirs.p95.toFixed(1)}`, median: theirs.median },
      },
      {
        name: `prepare ${of} assets for search`,
        median: made.ms,
        p95: made.ms,
        baseline: { name: 'MiniSearch', median: compared.ms },
      },
    ];
  });
}
