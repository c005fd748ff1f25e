import type { Caller, Outcome } from './outcome';
import { done, refused } from './outcome';
import type { DeskStore } from './ports/desk-store';
import type { JiraAdministrators, SetupLedgers, SetupPlan } from './ports/setup-run';
import type { SetupSite } from './ports/setup-site';
import { runningLedger, planOfRun, planOfSite } from './setup-plan';

export type PlanSetupPorts = {
  readonly administrators: JiraAdministrators;
  readonly site: SetupSite;
  readonly desk: DeskStore;
  readonly ledgers: SetupLedgers;
  /** ms since the epoch */
  readonly now: () => number;
};

export const onlyAdministrators = refused(
  'not-allowed',
  'Only people who administer Jira can set up Asset Desk. Ask one of them to open this page.',
);

/** What is there and what would be made. While a run is going on it tells how far it is. */
export async function planSetup(
  ports: PlanSetupPorts,
  caller: Caller,
): Promise<Outcome<SetupPlan>> {
  if (!(await ports.administrators.includes(caller.accountId))) return onlyAdministrators;
  const ledger = await ports.ledgers.find();
  const running = runningLedger(ledger, ports.now());
  if (running !== undefined) return done(planOfRun(running));
  const desk = await ports.desk.find();
  const found = await ports.site.read({ desk, requesterGroup: ledger?.requesterGroup });
  return done(planOfSite(found, ledger));
}
