import type { BoardRow } from '../../src/contract/board-row';

type Part = NonNullable<BoardRow['score']>['parts'][number]['part'];

/** What people call the parts of a score; the panel on the request uses the same words. */
export const partNames: Readonly<Record<Part, string>> = {
  deal: 'Deal value',
  urgency: 'Urgency',
  reuse: 'Reuse',
  goals: 'Enablement goals',
  risk: 'Live risk',
};
