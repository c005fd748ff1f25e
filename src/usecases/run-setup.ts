import type { CallInput } from '../contract/calls';
import { setupSteps, stepOf } from '../domain/setup/steps';
import type { Caller, Outcome, Refusal } from './outcome';
import { done, refused } from './outcome';
import { onlyAdministrators } from './plan-setup';
import type { PlanSetupPorts } from './plan-setup';
import type { JiraGroups, SetupLedger, SetupPlan, SetupQueue } from './ports/setup-run';
import { runningLedger, planOfRun, planOfSite } from './setup-plan';

export type RunSetupPorts = PlanSetupPorts & {
  readonly groups: JiraGroups;
  readonly queue: SetupQueue;
  readonly newId: () => string;
};

type Input = CallInput<'runSetup'>;

/** The given steps with all that they need, or every step. */
function chosen(keys: readonly string[] | undefined): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (key: string): void => {
    if (all.has(key)) return;
    all.add(key);
    stepOf(key)?.needs.forEach(add);
  };
  (keys ?? setupSteps.map(({ key }) => key)).forEach(add);
  return all;
}

function withQueued(plan: SetupPlan, queued: ReadonlySet<string>): SetupLedger['entries'] {
  return Object.fromEntries(
    plan.steps.map(({ key, state, detail }) => [
      key,
      queued.has(key) ? { state: 'queued', detail: 'Waits for its turn.' } : { state, detail },
    ]),
  );
}

async function badInput(
  { groups }: RunSetupPorts,
  { steps, requesterGroup }: Input,
): Promise<Refusal | undefined> {
  const unknown = steps?.find((key) => stepOf(key) === undefined);
  if (unknown !== undefined) return refused('bad-input', `The set-up has no step "${unknown}".`);
  if (requesterGroup === undefined || (await groups.has(requesterGroup))) return undefined;
  const message = `Jira has no group "${requesterGroup}".`;
  return { kind: 'bad-input', message, fields: { requesterGroup: message } };
}

/** The ledger is written before the job is pushed, so that a quick worker finds it. */
async function start(
  ports: RunSetupPorts,
  caller: Caller,
  ledger: SetupLedger,
  steps: readonly string[],
): Promise<void> {
  const { runId, requesterGroup } = ledger;
  await ports.ledgers.save(ledger);
  try {
    await ports.queue.push({ runId, startedBy: caller.accountId, requesterGroup, steps });
  } catch (reason) {
    await ports.ledgers.save({ ...ledger, progressed: 0 });
    throw reason;
  }
}

/**
 * Queues the steps that are not present. Nothing is queued while a run is going on: a second press of the
 * button answers how far the first one is.
 */
export async function runSetup(
  ports: RunSetupPorts,
  caller: Caller,
  input: Input,
): Promise<Outcome<SetupPlan>> {
  if (!(await ports.administrators.includes(caller.accountId))) return onlyAdministrators;
  const bad = await badInput(ports, input);
  if (bad !== undefined) return bad;
  const before = await ports.ledgers.find();
  const now = ports.now();
  const running = runningLedger(before, now);
  if (running !== undefined) return done(planOfRun(running));

  const requesterGroup = input.requesterGroup ?? before?.requesterGroup;
  const desk = await ports.desk.find();
  const found = await ports.site.read({ desk, requesterGroup });
  const plan = planOfSite(found, undefined);
  const wanted = chosen(input.steps);
  const queued = plan.steps
    .filter(({ key, state }) => wanted.has(key) && state !== 'present')
    .map(({ key }) => key);
  const ledger: SetupLedger = {
    schemaVersion: 1,
    runId: ports.newId(),
    progressed: now,
    requesterGroup,
    entries: withQueued(plan, new Set(queued)),
  };
  if (queued.length === 0) return done(plan);
  await start(ports, caller, ledger, queued);
  return done(planOfRun(ledger));
}
