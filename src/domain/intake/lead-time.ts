import type { AssetType } from '../request-fields';

/** Business days from the submission to the delivery, by asset type. */
export type LeadTimes = Readonly<Record<AssetType, number>>;

/** What a new site counts with until ten requests of a type were delivered: half take no longer. */
export const defaultLeadTimes: LeadTimes = {
  'Case study': 15,
  Deck: 8,
  Brochure: 10,
  'One-pager': 4,
  'Proposal template': 8,
  Video: 20,
  Other: 8,
};
