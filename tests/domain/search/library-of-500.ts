import { candidatesOf, type Candidates } from '../../../src/domain/similar';
import { companyAssets } from './library-company-assets';
import { customers } from './library-customers';
import { topics, type Topic } from './library-topics';

/** An asset as it is found: what its title, summary, type and industries say. */
export type SampleAsset = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly type: string;
  readonly industries: readonly string[];
};

type Unnumbered = Omit<SampleAsset, 'id'>;

/** Teams name their files differently; every third topic follows the same habit. */
const habits: readonly (readonly [type: string, titles: readonly ((topic: Topic) => string)[]])[] =
  [
    [
      'Deck',
      [
        ({ name }) => `${name} - first meeting deck`,
        ({ name, audience }) => `${name} for ${audience}`,
        ({ name }) => `Pitch: ${name}`,
      ],
    ],
    [
      'One-pager',
      [
        ({ name }) => `${name} at a glance`,
        ({ name }) => `${name} one-pager`,
        ({ name }) => `${name} data sheet`,
      ],
    ],
    [
      'Brochure',
      [
        ({ name }) => `${name} product brochure`,
        ({ name, audience }) => `What ${audience} should know about ${lower(name)}`,
        ({ name }) => `${name}: benefits and features`,
      ],
    ],
    [
      'Video',
      [
        ({ name }) => `${name} explained in two minutes`,
        ({ name }) => `${name} demo recording`,
        ({ name, audience }) => `Interview: ${audience} on ${lower(name)}`,
      ],
    ],
    [
      'Proposal template',
      [
        ({ name }) => `Proposal for ${lower(name)}`,
        ({ name }) => `${name} statement of work`,
        ({ name }) => `RFP answers: ${lower(name)}`,
      ],
    ],
    [
      'Other',
      [
        ({ name }) => `${name} ROI calculator`,
        ({ name }) => `${name} total cost of ownership sheet`,
        ({ name }) => `${name} business case workbook`,
      ],
    ],
    [
      'Other',
      [
        ({ name }) => `${name} battlecard`,
        ({ name }) => `${name} objection handling`,
        ({ name }) => `${name} discovery questions`,
      ],
    ],
  ];

const lower = (name: string) =>
  /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

const ofTopics: readonly Unnumbered[] = topics.flatMap((topic, index) =>
  habits.flatMap(([type, titles]) => {
    const title = titles[index % titles.length]?.(topic);
    if (title === undefined) return [];
    const summary = `${topic.promise}. Written for ${topic.audience}.`;
    return [{ title, summary, type, industries: topic.industries }];
  }),
);

const ofCustomers: readonly Unnumbered[] = customers.flatMap(({ name, industry, about, stories }) =>
  stories.map((story) => ({
    title: `How ${name} ${story}`,
    summary: `${about}. Challenge, solution and results with quotes.`,
    type: 'Case study',
    industries: [industry],
  })),
);

/** The library that the golden queries search: 500 assets, the same on every run. */
export const libraryOf500: readonly SampleAsset[] = [
  ...companyAssets,
  ...ofCustomers,
  ...ofTopics,
].map((asset, index) => ({ ...asset, id: `AD-${10_001 + index}` }));

const syllables =
  'ka lo mi ren tor vas bel dun fer gar hol jin nor pel qua ris sol tev und wex yar zim'.split(' ');

/** A made-up name for a number; many names make the many words of a large library. */
function nameFor(number: number): string {
  const letters: string[] = [];
  for (let rest = number + 500; rest > 0; rest = Math.floor(rest / syllables.length)) {
    letters.push(syllables[rest % syllables.length] ?? '');
  }
  return letters.join('').replace(/^./, (letter) => letter.toUpperCase());
}

/** A library of any size: the 500, then the same told for one made-up account after the other. */
export function sampleLibrary(size: number): readonly SampleAsset[] {
  return Array.from({ length: size }, (_, number): SampleAsset => {
    const asset = libraryOf500[number % libraryOf500.length];
    if (asset === undefined) throw new Error('There are 500 assets.');
    if (number < libraryOf500.length) return asset;
    const account = nameFor(Math.floor(number / 3));
    const id = `AD-${10_001 + number}`;
    return {
      ...asset,
      id,
      title: `${asset.title} for ${account}`,
      summary: `${asset.summary} ${account}.`,
    };
  });
}

/** Assets as the request form compares drafts with them. */
export function sampleCandidates(assets: readonly SampleAsset[]): Candidates {
  return candidatesOf(
    assets.map(({ summary, ...asset }) => ({
      ...asset,
      kind: 'asset',
      text: summary,
      path: `/wiki/pages/${asset.id}`,
    })),
  );
}
