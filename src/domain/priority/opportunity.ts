/** A deal as the CRM has it; in the default CRM an issue of type Opportunity. Absent means empty. */
export type Opportunity = {
  readonly key: string;
  readonly amount?: number;
  /** ISO 4217 code */
  readonly currency?: string;
  readonly stage?: string;
  /** ISO date */
  readonly closeDate?: string;
  /** ISO instant of the last change. */
  readonly updated: string;
  /** How often the close date was moved to a later one. */
  readonly pushes: number;
};

/** A deal that a request names. */
export type NamedDeal =
  /** Not an opportunity that can be read. */
  | { readonly kind: 'unknown'; readonly reference: string }
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

const openStageWinRates: Readonly<Record<string, number>> = {
  Prospecting: 0.1,
  Qualification: 0.25,
  Proposal: 0.4,
  Negotiation: 0.6,
};

const closedStages: readonly string[] = ['Closed won', 'Closed lost'];

/** The best win rate of a stage in which a deal is still open. */
export const bestOpenWinRate = Math.max(...Object.values(openStageWinRates));

export type StageReading =
  | { readonly kind: 'open'; readonly winRate: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' };

/** Reads a stage by the default table of historical win rates; closed deals are not open. */
export function readStage(stage: string | undefined): StageReading {
  if (stage === undefined) return { kind: 'unknown' };
  if (closedStages.includes(stage)) return { kind: 'closed' };
  const winRate = Object.hasOwn(openStageWinRates, stage) ? openStageWinRates[stage] : undefined;
  return winRate === undefined ? { kind: 'unknown' } : { kind: 'open', winRate };
}

const issueKey = /(?<![A-Za-z0-9_-])([A-Z][A-Z0-9_]{1,9}-[1-9]\d{0,8})(?![A-Za-z0-9-])/;

/** The Jira key in what a person typed: a key, or a link that contains one. Nothing for a CRM id. */
export function opportunityKey(reference: string): string | undefined {
  return issueKey.exec(reference.toUpperCase())?.[1];
}
