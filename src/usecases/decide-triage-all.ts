import type { CallValue, ParsedInput } from '../contract/calls';
import { askedOnce, type AskedOncePorts } from './asked-once';
import { decideTriage, type DecideTriagePorts } from './decide-triage';
import { notSetUp } from './desk-access';
import { oneByOne, type OneByOnePorts } from './one-by-one';
import { done, type Caller, type Outcome } from './outcome';
import { hasTriageRights, noTriageRights } from './triage-rights';

export type DecideTriageAllPorts = DecideTriagePorts & AskedOncePorts & OneByOnePorts;

type Input = ParsedInput<'decideTriageAll'>;

/** Takes the same decision on many requests, on each as `decideTriage` does. */
export async function decideTriageAll(
  ports: DecideTriageAllPorts,
  caller: Caller,
  { issueIds, ...decision }: Input,
): Promise<Outcome<CallValue<'decideTriageAll'>>> {
  const desk = await ports.desks.find();
  if (desk === undefined) return notSetUp;
  if (!(await hasTriageRights(ports.people, desk, caller))) return noTriageRights;
  const asked = await askedOnce(ports, desk, issueIds);
  const outcomes = await oneByOne(ports, issueIds, (issueId) =>
    decideTriage(asked.ports, caller, { issueId, ...decision }),
  );
  if (asked.changed.length > 0) await ports.scoring.rescore(asked.changed);
  return done({ outcomes });
}
