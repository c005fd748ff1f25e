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

/** Those of the opportunities that a request does not name yet. */
export function missingOpportunities(
  request: AssetRequest,
  references: readonly string[],
): readonly string[] {
  const there = opportunitiesOf(request);
  return references.filter((reference) => !there.includes(reference));
}

/** Where opportunities go that a request does not name yet. */
export type AddedOpportunities = {
  /** The new text of the field; absent when it stays as it is. */
  readonly text?: string;
  /** Keys of Jira that did not fit into it. */
  readonly links: readonly string[];
  /** References to another CRM that did not fit: there is no place for them. */
  readonly unfit: readonly string[];
};

/** The text of the field with more opportunities; what does not fit is linked, which only issues of Jira can be. */
export function opportunityText(
  before: string | undefined,
  references: readonly string[],
): AddedOpportunities {
  let text = before?.trim() ?? '';
  const left: string[] = [];
  for (const reference of references) {
    const longer = text === '' ? reference : `${text}, ${reference}`;
    if (longer.length <= fieldLength) text = longer;
    else left.push(reference);
  }
  const isKey = (reference: string) => opportunityKey(reference) === reference;
  return {
    links: left.filter(isKey),
    unfit: left.filter((reference) => !isKey(reference)),
    ...(left.length === references.length ? {} : { text }),
  };
}
