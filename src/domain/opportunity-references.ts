import type { AssetRequest } from './asset-request';
import { opportunityKey } from './priority/opportunity';

/** Jira's most for a text field of one line. */
const fieldLength = 255;

/**
 * The opportunities that a text names: Jira keys in capitals, taken out of links, and whatever else stands
 * between commas, semicolons and spaces as it was written. Each once, in the order of the text.
 */
export function opportunityReferences(text: string): readonly string[] {
  const named = text
    .split(/[\s,;]+/)
    .filter((reference) => reference !== '')
    .map((reference) => opportunityKey(reference) ?? reference);
  return [...new Set(named)];
}

/** The opportunities of a request: those of its field, then those it is linked to. Each once. */
export function opportunitiesOf({ values, links }: AssetRequest): readonly string[] {
  const named = values.opportunity === undefined ? [] : opportunityReferences(values.opportunity);
  const linked = links.filter(({ issueType }) => issueType === 'Opportunity').map(({ key }) => key);
  return [...new Set([...named, ...linked])];
}

/** The text of the field with one more opportunity; nothing when it does not fit. */
export function withOpportunity(text: string | undefined, reference: string): string | undefined {
  const written = text?.trim() ?? '';
  const longer = written === '' ? reference : `${written}, ${reference}`;
  return longer.length <= fieldLength ? longer : undefined;
}
