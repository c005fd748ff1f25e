export type Lens = 'technical' | 'brand' | 'narrative';

export type Edit = {
  readonly owningTeam?: string;
  readonly effort?: string;
  /** Mailbox of the person who makes the asset. */
  readonly assignee?: string;
};

/** Something that a person of the demo company did with a request; `by` is the mailbox. */
export type DemoStep =
  | { readonly does: 'move'; readonly by: string; readonly transition: string }
  | { readonly does: 'comment'; readonly by: string; readonly text: string }
  /** The weekly review turns a request down, with the reason that others will read. */
  | { readonly does: 'decline'; readonly by: string; readonly reason: string }
  | { readonly does: 'attach'; readonly by: string; readonly file: string }
  | { readonly does: 'edit'; readonly by: string; readonly change: Edit }
  | {
      readonly does: 'review';
      readonly by: string;
      readonly lens: Lens;
      readonly decision: 'approve' | 'request-changes';
      readonly comment: string | undefined;
    };

export const move = (by: string, transition: string): DemoStep => ({
  does: 'move',
  by,
  transition,
});
export const comment = (by: string, text: string): DemoStep => ({ does: 'comment', by, text });
export const decline = (by: string, reason: string): DemoStep => ({ does: 'decline', by, reason });
export const file = (by: string, name: string): DemoStep => ({ does: 'attach', by, file: name });
export const edit = (by: string, change: Edit): DemoStep => ({ does: 'edit', by, change });

export const review = (
  by: string,
  lens: Lens,
  decision: 'approve' | 'request-changes',
  words?: string,
): DemoStep => ({ does: 'review', by, lens, decision, comment: words });

/** All three lenses approve. */
export const approvedBy = (
  technical: string,
  brand: string,
  narrative: string,
): readonly DemoStep[] => [
  review(technical, 'technical', 'approve'),
  review(brand, 'brand', 'approve'),
  review(narrative, 'narrative', 'approve'),
];
