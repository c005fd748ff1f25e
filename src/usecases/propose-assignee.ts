import type { CallValue, ParsedInput } from '../contract/calls';
import type { AssetRequest, Person } from '../domain/asset-request';
import type { Desk } from '../domain/desk';
import type { Estimate } from '../domain/priority/estimate';
import type { ScoreSnapshot } from '../domain/priority/snapshot';
import { owningTeams, type OwningTeam } from '../domain/request-fields';
import { listOf } from '../domain/sentence';
import { daysAhead, makersRole, proposedAssignees } from '../domain/triage/assignment';
import { capacityOf, effortDays, type Capacity } from '../domain/triage/capacity';
import { findOnDesk } from './desk-access';
import { done, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { MadeRequest, MadeRequests } from './ports/made-requests';
import type { People } from './ports/people';
import type { PriorityRulesStore } from './ports/priority-rules';
import type { Requests } from './ports/requests';
import type { ScoreSnapshots } from './ports/score-snapshots';
import type { SettingsStore } from './ports/settings';
import type { TeamMembers } from './ports/team-members';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type ProposeAssigneePorts = {
  readonly desks: DeskStore;
  /** As the person. */
  readonly requests: Requests;
  readonly people: People;
  readonly members: TeamMembers;
  readonly made: MadeRequests;
  readonly snapshots: ScoreSnapshots;
  readonly rules: PriorityRulesStore;
  readonly settings: SettingsStore;
};

type Input = ParsedInput<'proposeAssignee'>;
type Proposal = CallValue<'proposeAssignee'>;

/** A few are enough to choose from. */
const mostCandidates = 5;

/** Who could make a request, the best first, each with the reason. Proposes, and changes nothing. */
export async function proposeAssignee(
  ports: ProposeAssigneePorts,
  caller: Caller,
  { issueId }: Input,
): Promise<Outcome<Proposal>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  if (!(await hasTriageRights(ports.people, desk, caller))) return noTriageRights;
  const { assetType } = request.values;
  const teams = teamsOf(request);
  const [settings, rules, snapshots, made] = await Promise.all([
    ports.settings.read(),
    ports.rules.current(),
    ports.snapshots.all(),
    assetType === undefined ? [] : ports.made.ofType(desk, assetType),
  ]);
  const others = snapshots.filter((each) => each.issueId !== request.id);
  const makers = await makersOf(ports.members, desk, teams, { made, others });
  const candidates = makers.map(({ person, owningTeam }) => ({
    ...person,
    owningTeam,
    made: made.filter(({ accountId }) => accountId === person.accountId).length,
    openDays: openDays(person, others, capacityOf(rules)),
  }));
  const ranked = proposedAssignees(candidates, assetType, daysAhead(settings.calendar));
  return done({ candidates: ranked.slice(0, mostCandidates), ...noteOn(teams, ranked.length) });
}

/** The team that makes the request; each of them while nobody has said which. */
function teamsOf({ values }: AssetRequest): readonly OwningTeam[] {
  const team = owningTeams.find((known) => known === values.owningTeam);
  return team === undefined ? owningTeams : [team];
}

type Work = {
  readonly made: readonly MadeRequest[];
  /** The other open requests. */
  readonly others: readonly ScoreSnapshot[];
};

type Maker = { readonly person: Person; readonly owningTeam: OwningTeam };

/** Who is in the teams, each person once; those who made the most of such assets first. */
async function makersOf(
  members: TeamMembers,
  desk: Desk,
  teams: readonly OwningTeam[],
  work: Work,
): Promise<readonly Maker[]> {
  const ids = await Promise.all(teams.map((team) => memberIds(members, desk, team, work)));
  const teamOf = new Map<string, OwningTeam>();
  teams.forEach((team, index) => {
    for (const id of ids[index] ?? []) if (!teamOf.has(id)) teamOf.set(id, team);
  });
  const isKnown = ({ accountId }: MadeRequest) => teamOf.has(accountId);
  const makers = work.made.filter(isKnown).map(({ accountId }) => accountId);
  const people = await members.active([...makers, ...teamOf.keys()]);
  return people.flatMap((person) => {
    const owningTeam = teamOf.get(person.accountId);
    return owningTeam === undefined ? [] : [{ person, owningTeam }];
  });
}

/** The holders of the team's role; of a team without a role, who makes or made its assets. */
async function memberIds(
  members: TeamMembers,
  desk: Desk,
  team: OwningTeam,
  { made, others }: Work,
): Promise<readonly string[]> {
  const role = makersRole[team];
  if (role !== undefined) return members.holding(desk, role);
  return [
    ...made.flatMap(({ accountId, owningTeam }) => (owningTeam === team ? accountId : [])),
    ...others.flatMap(({ row }) =>
      row.owningTeam === team ? (row.assignee?.accountId ?? []) : [],
    ),
  ];
}

function openDays(
  { accountId }: Person,
  others: readonly ScoreSnapshot[],
  { efforts }: Capacity,
): Estimate {
  const own = others.filter(({ row }) => row.assignee?.accountId === accountId);
  const days = own.map(({ row }) => effortDays(row, efforts));
  const sum = (bound: keyof Estimate) => days.reduce((total, each) => total + each[bound], 0);
  return { min: sum('min'), max: sum('max') };
}

function noteOn(teams: readonly OwningTeam[], found: number): Pick<Proposal, 'note'> {
  if (found > 0) return {};
  const roles = teams.flatMap((team) => makersRole[team] ?? []);
  if (roles.length === 0) {
    return { note: `Nobody has made an asset of ${listOf(teams)} yet. Choose an owner yourself.` };
  }
  const noun = roles.length === 1 ? 'role' : 'roles';
  const note = `Nobody holds the ${noun} ${listOf(roles)}. Choose an owner yourself, or have people added to it.`;
  return { note };
}
