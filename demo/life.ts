import { approvedBy, edit, file, move, type DemoStep } from './step';

/** Triage: the owning team, its estimate, the maker, and the decision. */
export const accepted = (
  owningTeam: string,
  effort: string,
  assignee: string,
): readonly DemoStep[] => [
  edit('sales-ops', { owningTeam, effort, assignee }),
  move('sales-ops', 'Accept'),
];

/** A first draft that goes to the reviewers. */
export const drafted = (maker: string, name: string): readonly DemoStep[] => [
  move(maker, 'Start'),
  file(maker, name),
  move(maker, 'Send to review'),
];

/** From the form to the library, the shortest way. */
export const delivered = (team: string, maker: string, name: string): readonly DemoStep[] => [
  ...accepted(team, 'M', maker),
  ...drafted(maker, name),
  ...approvedBy('pre-sales', 'marketing', 'sales-manager'),
  move('sales-ops', 'Approve'),
  move(maker, 'Deliver'),
];
