import type { CallValue, ParsedInput } from '../contract/calls';
import { askedOnce, type AskedOncePorts } from './asked-once';
import { assignRequest, type AssignRequestPorts } from './assign-request';
import { notSetUp } from './desk-access';
import { oneByOne, type OneByOnePorts } from './one-by-one';
import { done, type Caller, type Outcome } from './outcome';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type AssignRequestAllPorts = AssignRequestPorts & AskedOncePorts & OneByOnePorts;

type Input = ParsedInput<'assignRequestAll'>;

/** Gives many requests to one person or team, each as `assignRequest` does. */
export async function assignRequestAll(
  ports: AssignRequestAllPorts,
  caller: Caller,
  { issueIds, ...assignment }: Input,
): Promise<Outcome<CallValue<'assignRequestAll'>>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  if (!(await hasTriageRights(ports.people, desk, caller))) return noTriageRights;
  const asked = await askedOnce(ports, desk, issueIds);
  const outcomes = await oneByOne(ports, issueIds, (issueId) =>
    assignRequest(asked.ports, caller, { issueId, ...assignment }),
  );
  if (asked.changed.length > 0) await ports.scoring.rescore(asked.changed);
  return done({ outcomes });
}
