import type { AssetRequest } from './asset-request';
import { dealReference } from './crm/deal-reference';
import { defaultJiraCrm, type Crm } from './crm/settings';

/** Jira's most for a text field of one line. */
const fieldLength = 255;

/**
 * The opportunities that a text names: what the CRM knows them by, taken out of links, and whatever else stands
 * between commas, semicolons and spaces as it was written. Each once, in the order of the text.
 */
export function opportunityReferences(text: string, crm: Crm = defaultJiraCrm): readonly string[] {
  const named = text
    .split(/[\s,;]+/)
    .filter((reference) => reference !== '')
    .map((reference) => dealReference(reference, crm) ?? reference);
  return [...new Set(named)];
}

/**
 * The opportunities of a request: those of its field, then those it is linked to. Each once. An issue that it
 * is linked to is an opportunity only where Jira is the CRM.
 */
export function opportunitiesOf(
  { values, links }: AssetRequest,
  crm: Crm = defaultJiraCrm,
): readonly string[] {
  const named = opportunityReferences(values.opportunity ?? '', crm);
  const linked =
    crm.kind === 'jira' ? links.filter(({ issueType }) => issueType === crm.issueType) : [];
  return [...new Set([...named, ...linked.map(({ key }) => key)])];
}

/** Those of the opportunities that a request does not name yet. */
export function missingOpportunities(
  request: AssetRequest,
  references: readonly string[],
  crm: Crm = defaultJiraCrm,
): readonly string[] {
  const there = opportunitiesOf(request, crm);
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
  crm: Crm = defaultJiraCrm,
): AddedOpportunities {
  let text = before?.trim() ?? '';
  const left: string[] = [];
  for (const reference of references) {
    const longer = text === '' ? reference : `${text}, ${reference}`;
    if (longer.length <= fieldLength) text = longer;
    else left.push(reference);
  }
  const isKey = (reference: string) =>
    crm.kind === 'jira' && dealReference(reference, crm) === reference;
  return {
    links: left.filter(isKey),
    unfit: left.filter((reference) => !isKey(reference)),
    ...(left.length === references.length ? {} : { text }),
  };
}
