import type { Match } from '../../domain/similar';

/** A person found what they needed and did not ask for it. */
type Deflection = {
  readonly accountId: string;
  /** ISO instant */
  readonly at: string;
  readonly kind: Match['kind'];
  /** Asset id or issue id. */
  readonly id: string;
  readonly assetType: string;
  /** What the person had typed. */
  readonly words: string;
};

/** Keeps deflections, so that they can be counted against the requests that followed. */
export interface Deflections {
  /** Keeps one a day of a person for a match; another press changes nothing. */
  log(deflection: Deflection): Promise<void>;
}
