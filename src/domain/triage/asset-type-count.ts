import { assetTypes, type AssetType } from '../request-fields';
import { counted } from '../sentence';

const words: Readonly<Record<AssetType, readonly [one: string, many: string]>> = {
  'Case study': ['case study', 'case studies'],
  Deck: ['deck', 'decks'],
  Brochure: ['brochure', 'brochures'],
  'One-pager': ['one-pager', 'one-pagers'],
  'Proposal template': ['proposal template', 'proposal templates'],
  Video: ['video', 'videos'],
  Other: ['other asset', 'other assets'],
};

/** So many assets of a type, in words: "no decks", "1 deck", "6 decks". Of a type that an admin added, by its name. */
export function countedAssets(count: number, assetType: string): string {
  const known = assetTypes.find((type) => type === assetType);
  const number = count === 0 ? 'no' : String(count);
  if (known === undefined) {
    return count === 0
      ? `no assets of type ${assetType}`
      : `${counted(count, 'asset')} of type ${assetType}`;
  }
  const [one, many] = words[known];
  return `${number} ${count === 1 ? one : many}`;
}
