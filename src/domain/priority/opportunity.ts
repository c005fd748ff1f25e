/** A deal as the CRM has it; in the default CRM an issue of type Opportunity. Absent means empty. */
export type Opportunity = {
  /** Jira key or CRM id: what a request names it by. */
  readonly key: string;
  readonly amount?: number;
  /** ISO 4217 code */
  readonly currency?: string;
  readonly stage?: string;
  /** Of the stage, where the CRM has several pipelines. */
  readonly pipeline?: string;
  /** ISO date */
  readonly closeDate?: string;
  /** ISO instant of the last change. */
  readonly updated: string;
  /** How often the close date was moved to a later one; absent where its history cannot be read. */
  readonly pushes?: number;
  /** Where people open it: a path of the Jira site or an address of the CRM. */
  readonly address?: string;
};

/** Why the CRM did not tell a deal. */
export type DealProblem =
  /** No such record, or nobody has given the app the right to read it. */
  | 'not-found'
  /** A mapped field, project or type does not exist in the CRM any more. */
  | 'mapping'
  /** The token expired or was revoked, or lacks a right. */
  | 'credentials'
  /** The CRM asks to wait. */
  | 'rate-limit'
  /** The CRM failed or did not answer. */
  | 'unavailable';

/** A deal that a request names. */
export type NamedDeal =
  | {
      readonly kind: 'unknown';
      readonly reference: string;
      readonly problem?: DealProblem;
      /** The mapped field that the CRM does not know, as the set-up names it. */
      readonly field?: string;
    }
  | { readonly kind: 'known'; readonly opportunity: Opportunity };

/** What a request says about its deals; several when others joined it with theirs, each deal once. */
export type Deal =
  | { readonly kind: 'none' }
  | NamedDeal
  | { readonly kind: 'several'; readonly deals: readonly NamedDeal[] };

/** The deals of a request one by one. */
export function dealsOf(deal: Deal): readonly NamedDeal[] {
  switch (deal.kind) {
    case 'none':
      return [];
    case 'several':
      return deal.deals;
    case 'unknown':
    case 'known':
      return [deal];
    default:
      return deal satisfies never;
  }
}

/** The deal of a request that names these; each of them once. */
export function dealOfAll(deals: readonly NamedDeal[]): Deal {
  const [only, ...others] = deals;
  if (only === undefined) return { kind: 'none' };
  return others.length === 0 ? only : { kind: 'several', deals };
}

/** What a request names a deal by. */
export function referenceOf(deal: NamedDeal): string {
  return deal.kind === 'known' ? deal.opportunity.key : deal.reference;
}

const issueKey = /(?<![A-Za-z0-9_-])([A-Z][A-Z0-9_]{1,9}-[1-9]\d{0,8})(?![A-Za-z0-9-])/;

/** The Jira key in what a person typed: a key, or a link that contains one. Nothing for a CRM id. */
export function opportunityKey(reference: string): string | undefined {
  return issueKey.exec(reference.toUpperCase())?.[1];
}
