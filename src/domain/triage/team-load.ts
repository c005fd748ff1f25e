import type { Estimate } from '../priority/estimate';
import { owningTeams, type OwningTeam } from '../request-fields';
import { effortDays, type Capacity, type PlannedRequest } from './capacity';

/** What a team has taken on, beside the days that it has. */
export type TeamLoad = {
  readonly team: OwningTeam;
  /** Working days that the team has for requests in a week. */
  readonly daysPerWeek: number;
  /** Accepted requests and those in the making. */
  readonly requests: number;
  /** Working days that they take. */
  readonly needed: Estimate;
};

const takenOn: readonly string[] = ['Accepted', 'In development', 'In review'];

/** What each team has taken on. */
export function teamLoads(
  requests: readonly PlannedRequest[],
  { efforts, teams }: Capacity,
): readonly TeamLoad[] {
  return owningTeams.map((team) => {
    const own = requests.filter(
      ({ owningTeam, status }) => owningTeam === team && takenOn.includes(status),
    );
    const days = own.map((request) => effortDays(request, efforts));
    const sum = (of: keyof Estimate) => days.reduce((total, each) => total + each[of], 0);
    const needed = { min: sum('min'), max: sum('max') };
    return { team, daysPerWeek: teams[team], requests: own.length, needed };
  });
}
