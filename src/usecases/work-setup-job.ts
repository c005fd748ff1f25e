import { compare } from '../domain/setup/compare';
import type { FoundSite } from '../domain/setup/found-site';
import { setupStepsFor } from '../domain/setup/steps';
import { knownBefore, type KnownBeforePorts } from './known-before';
import type { LedgerEntry, SetupJob, SetupLedgers, SetupQueue } from './ports/setup-run';
import { workSetupStep, type StepWorker } from './work-setup-step';

export type WorkSetupPorts = Omit<StepWorker, 'startedBy'> &
  KnownBeforePorts & {
    readonly ledgers: SetupLedgers;
    readonly queue: SetupQueue;
    /** Whether the invocation is about to hit its time limit. */
    readonly outOfTime: () => boolean;
  };

type Entries = Readonly<Record<string, LedgerEntry>>;

const atWork: LedgerEntry = { state: 'running', detail: 'Is being made.' };

/** Writes progress of its own run only; a newer run has a ledger of its own. */
async function note(ports: WorkSetupPorts, job: SetupJob, entries: Entries): Promise<void> {
  const ledger = await ports.ledgers.find();
  if (ledger?.runId !== job.runId) return;
  const next = { ...ledger, progressed: ports.now(), entries: { ...ledger.entries, ...entries } };
  await ports.ledgers.save(next);
}

/**
 * What the site says about the steps at the end, whatever was noted on the way. Settings that were saved and
 * goals that were published meanwhile are a job of their own: their run was not started, because this one was
 * going on.
 */
async function conclude(
  ports: WorkSetupPorts,
  job: SetupJob,
  worked: Entries,
  begun: FoundSite,
): Promise<void> {
  const found = await ports.site.read(await knownBefore(ports, job.requesterGroup));
  const steps = setupStepsFor(found);
  if (!isDecidedAs(begun, found)) {
    return ports.queue.push({ ...job, steps: steps.map(({ key }) => key) });
  }
  const entries = steps.map((step) => {
    const finding = compare(step, found);
    const failed = finding.state !== 'present' && worked[step.key]?.state === 'failed';
    return [step.key, failed ? (worked[step.key] ?? finding) : finding] as const;
  });
  await note(ports, job, Object.fromEntries(entries));
}

/**
 * Works off a job: its steps in the order of the plan, and then those steps whose ground has changed by
 * it. Reads the site first, so a job that is delivered again makes nothing twice. Hands the rest to a new
 * job when the time is up.
 */
export async function workSetupJob(ports: WorkSetupPorts, job: SetupJob): Promise<void> {
  const begun = await ports.site.read(await knownBefore(ports, job.requesterGroup));
  let found: FoundSite = begun;
  const maker: StepWorker = { ...ports, startedBy: job.startedBy };
  const made = new Set<string>();
  let worked: Entries = {};
  for (const step of setupStepsFor(begun)) {
    const affected = [...step.needs, ...step.follows].some((key) => made.has(key));
    if (!affected && !job.steps.includes(step.key)) continue;
    if (ports.outOfTime()) return ports.queue.push(job);
    await note(ports, job, { ...worked, [step.key]: atWork });
    const result = await workSetupStep(maker, step, found);
    found = result.found;
    worked = { ...worked, [step.key]: result.entry };
    if (result.made) made.add(step.key);
  }
  await conclude(ports, job, worked, begun);
}

function isDecidedAs(begun: FoundSite, now: FoundSite): boolean {
  const isSame = (goal: string, index: number) => goal === begun.goals[index];
  return (
    now.settings.version === begun.settings.version &&
    now.goals.length === begun.goals.length &&
    now.goals.every(isSame)
  );
}

/** Ends a run whose job came too often while Jira did not answer; its steps can be run again. */
export async function abandonSetupJob(
  ports: Pick<WorkSetupPorts, 'ledgers' | 'now'>,
  job: SetupJob,
): Promise<void> {
  const ledger = await ports.ledgers.find();
  if (ledger?.runId !== job.runId) return;
  const open = Object.entries(ledger.entries).filter(
    ([, { state }]) => state === 'queued' || state === 'running',
  );
  const failed = { state: 'failed', detail: 'Jira did not answer. Run this again later.' } as const;
  const entries = Object.fromEntries(open.map(([key]) => [key, failed]));
  await ports.ledgers.save({ ...ledger, entries: { ...ledger.entries, ...entries } });
}
