import type { CallInput } from '../contract/calls';
import type { IntakeSettings } from '../domain/intake/settings';
import { isTimeZone } from '../domain/intake/settings-check';
import { goalNames } from '../domain/priority/rules';
import type { Step } from '../domain/setup/step';
import { setupStepsFor, stepOf } from '../domain/setup/steps';
import { knownBefore } from './known-before';
import type { Caller, Outcome, Refusal } from './outcome';
import { done, refused } from './outcome';
import { onlyAdministrators } from './plan-setup';
import type { PlanSetupPorts } from './plan-setup';
import type { People } from './ports/people';
import type { JiraGroups, SetupLedger, SetupPlan, SetupQueue } from './ports/setup-run';
import { runningLedger, planOfRun, planOfSite } from './setup-plan';

export type RunSetupPorts = PlanSetupPorts & {
  readonly groups: JiraGroups;
  readonly queue: SetupQueue;
  readonly people: Pick<People, 'me'>;
  readonly newId: () => string;
};

type Input = CallInput<'runSetup'>;

/** The given steps with all that they need, or every step. */
function chosen(keys: readonly string[] | undefined, steps: readonly Step[]): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (key: string): void => {
    if (all.has(key)) return;
    all.add(key);
    stepOf(key, steps)?.needs.forEach(add);
  };
  (keys ?? steps.map(({ key }) => key)).forEach(add);
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
  all: readonly Step[],
): Promise<Refusal | undefined> {
  const unknown = steps?.find((key) => stepOf(key, all) === undefined);
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
  const [settings, rules] = await Promise.all([ports.settings.read(), ports.rules.current()]);
  const decided = { settings, goals: goalNames(rules) };
  const steps = setupStepsFor(decided);
  const bad = await badInput(ports, input, steps);
  if (bad !== undefined) return bad;
  const before = await ports.ledgers.find();
  const now = ports.now();
  const running = runningLedger(before, now);
  if (running !== undefined) return done(planOfRun(running, decided));

  if (settings.version === 0) await liveWhereTheAdminLives(ports, settings);
  const requesterGroup = input.requesterGroup ?? before?.requesterGroup;
  const found = await ports.site.read(await knownBefore(ports, requesterGroup));
  const plan = planOfSite(found, undefined);
  const queued = toQueue(plan, chosen(input.steps, steps), steps);
  const ledger: SetupLedger = {
    schemaVersion: 1,
    runId: ports.newId(),
    progressed: now,
    requesterGroup,
    entries: withQueued(plan, queued),
  };
  if (queued.size === 0) return done(plan);
  await start(ports, caller, ledger, [...queued]);
  return done(planOfRun(ledger, found));
}

/**
 * A desk whose settings nobody has saved keeps the time of the admin who sets it up. Whoever saved settings
 * meanwhile has decided already.
 */
async function liveWhereTheAdminLives(
  { people, settings: store }: RunSetupPorts,
  settings: IntakeSettings,
): Promise<void> {
  const { timeZone } = await people.me();
  if (!isTimeZone(timeZone)) return;
  await store.save({ ...settings, version: 1, calendar: { ...settings.calendar, timeZone } });
}

/** Wanted steps that are not present, and those that have to follow when one of them is made. */
function toQueue(
  plan: SetupPlan,
  wanted: ReadonlySet<string>,
  steps: readonly Step[],
): ReadonlySet<string> {
  const open = plan.steps.filter(({ key, state }) => wanted.has(key) && state !== 'present');
  const queued = new Set(open.map(({ key }) => key));
  for (const { key, follows } of steps) {
    if (follows.some((followed) => queued.has(followed))) queued.add(key);
  }
  return queued;
}
