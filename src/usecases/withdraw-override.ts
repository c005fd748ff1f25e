import type { CallValue, ParsedInput } from '../contract/calls';
import { changeTriage } from './change-triage';
import { findOnDesk } from './desk-access';
import { done, type Caller, type Outcome } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { People } from './ports/people';
import type { Requests } from './ports/requests';
import type { TriageRecords } from './ports/triage-records';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type WithdrawOverridePorts = {
  readonly desks: DeskStore;
  /** As the person. */
  readonly requests: Requests;
  readonly people: People;
  readonly triageRecords: TriageRecords;
  readonly now: () => string;
};

type Input = ParsedInput<'withdrawOverride'>;

/** Lets the score decide on the rank of a request again. */
export async function withdrawOverride(
  ports: WithdrawOverridePorts,
  caller: Caller,
  { issueId }: Input,
): Promise<Outcome<CallValue<'withdrawOverride'>>> {
  const found = await findOnDesk(ports, issueId);
  if (found.kind !== 'found') return found;
  const { desk, request } = found;
  if (!(await hasTriageRights(ports.people, desk, caller))) return noTriageRights;
  const at = ports.now();
  const value = { issueId: request.id };
  return changeTriage(ports.triageRecords, (cycle) => {
    const ended = cycle.overrides.find((each) => each.issueId === request.id);
    if (ended === undefined) return Promise.resolve(done(value));
    const { overrideId } = ended;
    const overrides = cycle.overrides.filter((each) => each !== ended);
    const eventId = `${overrideId}:withdrawn`;
    return Promise.resolve({
      kind: 'change',
      value,
      change: {
        cycle: { ...cycle, revision: cycle.revision + 1, overrides },
        events: [{ eventId, at, kind: 'withdrawn', overrideId }],
      },
    });
  });
}
