import { compare } from '../domain/setup/compare';
import type { FoundSite } from '../domain/setup/found-site';
import { deskProject } from '../domain/setup/names';
import type { Step } from '../domain/setup/step';
import { setupStepsFor, type Decided } from '../domain/setup/steps';
import type { LedgerEntry, SetupLedger, SetupPlan, StepState } from './ports/setup-run';

/** The worker's time limit is 5 minutes; a run without progress for longer has died. */
const longestSilenceMs = 6 * 60_000;

const busy: readonly StepState[] = ['queued', 'running'];

/** The ledger of a run that is going on: steps are waiting, and there was progress lately. */
export function runningLedger(
  ledger: SetupLedger | undefined,
  now: number,
): SetupLedger | undefined {
  if (ledger === undefined || now - ledger.progressed > longestSilenceMs) return undefined;
  const waiting = Object.values(ledger.entries).some(({ state }) => busy.includes(state));
  return waiting ? ledger : undefined;
}

function planOf(
  all: readonly Step[],
  entryOf: (key: string) => LedgerEntry,
  running: boolean,
): SetupPlan {
  const steps = all.map(({ key, title, group }) => ({
    key,
    title,
    group,
    ...entryOf(key),
  }));
  return {
    projectKey: deskProject.key,
    steps,
    running,
    complete: steps.every(({ state }) => state === 'present'),
  };
}

const unknown: LedgerEntry = { state: 'missing', detail: 'Not looked at yet.' };

/** How far a run is, without a look at the site. */
export function planOfRun(ledger: SetupLedger, decided: Decided): SetupPlan {
  return planOf(setupStepsFor(decided), (key) => ledger.entries[key] ?? unknown, true);
}

/** Every step compared with the site; one that failed in the last run keeps its reason. */
export function planOfSite(found: FoundSite, ledger: SetupLedger | undefined): SetupPlan {
  const steps = setupStepsFor(found);
  const entries = new Map(steps.map((step) => [step.key, compare(step, found)] as const));
  const entryOf = (key: string): LedgerEntry => {
    const finding = entries.get(key) ?? unknown;
    const last = ledger?.entries[key];
    return finding.state !== 'present' && last?.state === 'failed' ? last : finding;
  };
  return planOf(steps, entryOf, false);
}
