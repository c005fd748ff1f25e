import type { Person } from '../asset-request';
import type { WorkCalendar } from '../calendar';
import type { Estimate } from '../priority/estimate';
import type { ProjectRole } from '../project-role';
import type { OwningTeam } from '../request-fields';
import { countedAssets } from './asset-type-count';
import { daysWords } from './days-words';

/** The project role whose holders make the assets of a team. The procedure has no role for Delivery. */
export const makersRole: Readonly<Record<OwningTeam, ProjectRole | undefined>> = {
  Marketing: 'Marketing',
  'Pre-Sales': 'Pre-Sales',
  Delivery: undefined,
};

/** Somebody who could make a request. */
export type AssigneeCandidate = Person & {
  readonly owningTeam: OwningTeam;
  /** Requests of the asset type that the person delivered within the last year. */
  readonly made: number;
  /** Working days of the other open requests of the person; an interval while efforts are missing. */
  readonly openDays: Estimate;
};

export type ProposedAssignee = AssigneeCandidate & {
  /** Working days that a person has in the time that is looked ahead. */
  readonly ofDays: number;
  /** Why this person, in a sentence. */
  readonly reason: string;
};

/** How far ahead a person's open work is looked at. */
const weeksAhead = 2;

/** Working days of a person until then. */
export function daysAhead({ workingDays }: WorkCalendar): number {
  return weeksAhead * workingDays.length;
}

/** From so many assets of a type on, more of them say nothing about who makes it better. */
const practised = 3;

/** 0 for who never made one, 1 for who made some, 2 for who is practised. */
const skill = (made: number) => (made >= practised ? 2 : Math.min(1, made));

/**
 * Candidates, the best first: who has days left before who has none; then the more practised; then who has
 * less to do; then who made more; then by account id, so that the same facts propose the same person. Open
 * work without an effort counts its largest: what nobody has sized must not make a person look free.
 * @param assetType of the request; without one only the open work counts
 * @param ofDays working days that a person has in the time that is looked ahead
 */
export function proposedAssignees(
  candidates: readonly AssigneeCandidate[],
  assetType: string | undefined,
  ofDays: number,
): readonly ProposedAssignee[] {
  const hasDays = ({ openDays }: AssigneeCandidate) => Number(openDays.max < ofDays);
  return candidates
    .toSorted(
      (a, b) =>
        hasDays(b) - hasDays(a) ||
        skill(b.made) - skill(a.made) ||
        a.openDays.max - b.openDays.max ||
        a.openDays.min - b.openDays.min ||
        b.made - a.made ||
        (a.accountId < b.accountId ? -1 : 1),
    )
    .map((each) => ({ ...each, ofDays, reason: reasonOf(each, assetType, ofDays) }));
}

/** "Mia: made 6 decks within a year, 4 days open of 10." */
function reasonOf(
  { displayName, made, openDays }: AssigneeCandidate,
  assetType: string | undefined,
  ofDays: number,
): string {
  const skills =
    assetType === undefined ? '' : `made ${countedAssets(made, assetType)} within a year, `;
  return `${displayName}: ${skills}${daysWords(openDays)} open of ${ofDays}.`;
}
