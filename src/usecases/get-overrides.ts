import type { CallValue } from '../contract/calls';
import {
  overridesByLeader,
  reportedOverrides,
  type ReportedOverride,
} from '../domain/triage/override-report';
import { done, type Caller, type Outcome } from './outcome';
import type { OpenRequests } from './ports/open-requests';
import type { TriageRecords } from './ports/triage-records';
import { shownOverrides } from './shown-override';
import { triageDesk, type TriageAccessPorts } from './triage-access';

export type GetOverridesPorts = TriageAccessPorts & {
  /** As the person. */
  readonly openRequests: OpenRequests;
  readonly triageRecords: TriageRecords;
};

type Value = CallValue<'getOverrides'>;

/** As many overrides are told one by one, which is as many requests as Jira tells of in one call. */
const mostListed = 100;

/** The overrides that hold, and what became of all: who placed requests, and whether the meeting followed. */
export async function getOverrides(
  ports: GetOverridesPorts,
  caller: Caller,
): Promise<Outcome<Value>> {
  const access = await triageDesk(ports, caller);
  if (access.kind !== 'found') return access;
  const [cycle, events] = await Promise.all([
    ports.triageRecords.cycle(),
    ports.triageRecords.overrideEvents(),
  ]);
  const reported = reportedOverrides(events, cycle.held);
  const latest = reported.slice(0, mostListed);
  const ids = [...latest.map(({ override }) => override), ...cycle.overrides].map(
    ({ issueId }) => issueId,
  );
  const seen = await ports.openRequests.read(access.desk, [...new Set(ids)].slice(0, mostListed));
  const isVisible = (issueId: string) => seen.some(({ id }) => id === issueId);
  return done({
    held: cycle.held,
    inForce: shownOverrides(cycle, isVisible),
    leaders: [...overridesByLeader(reported)],
    list: latest.filter(({ override }) => isVisible(override.issueId)).map(listed),
  });
}

function listed({
  override: { lastMeeting: _, ...told },
  end,
  decision,
}: ReportedOverride): Value['list'][number] {
  return { ...told, end, ...(decision === undefined ? {} : { decision }) };
}
