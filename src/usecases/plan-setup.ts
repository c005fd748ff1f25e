import type { Caller, Outcome } from './outcome';
import { done, refused } from './outcome';
import { knownBefore, type KnownBeforePorts } from './known-before';
import type { JiraAdministrators, SetupLedgers, SetupPlan } from './ports/setup-run';
import type { SetupSite } from './ports/setup-site';
import { runningLedger, planOfRun, planOfSite } from './setup-plan';

export type PlanSetupPorts = KnownBeforePorts & {
  readonly administrators: JiraAdministrators;
  readonly site: SetupSite;
  readonly ledgers: SetupLedgers;
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
  const known = await knownBefore(ports, ledger?.requesterGroup);
  if (running !== undefined) return done(planOfRun(running, known));
  const found = await ports.site.read(known);
  return done(planOfSite(found, ledger));
}
