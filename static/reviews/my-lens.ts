import type { LensReview, Reviews } from './lens-words';

/** A decision on the draft that is shown; an older draft's does not count. */
function isDecided({ state }: LensReview): boolean {
  return state !== 'waiting' && state !== 'outdated';
}

export type MyLens =
  /** Nobody has decided on this draft through the lens. */
  | { readonly kind: 'undecided'; readonly review: LensReview }
  | { readonly kind: 'decided'; readonly review: LensReview; readonly byMe: boolean };

/**
 * The lenses through which the reader may decide now. Whoever has decided through one lens keeps to
 * it for this draft, unless they abstained: the backend refuses a second one.
 */
export function myLenses({ lenses }: Reviews, accountId: string | undefined): readonly MyLens[] {
  const mine = lenses.filter((review) => review.mine).map((review) => asMine(review, accountId));
  const taken = mine.filter(
    (each) => each.kind === 'decided' && each.byMe && each.review.state !== 'abstained',
  );
  return taken.length === 0 ? mine : taken;
}

function asMine(review: LensReview, accountId: string | undefined): MyLens {
  if (!isDecided(review)) return { kind: 'undecided', review };
  const byMe = accountId !== undefined && review.by?.accountId === accountId;
  return { kind: 'decided', review, byMe };
}
