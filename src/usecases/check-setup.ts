import type { Caller, Outcome } from './outcome';
import { planSetup } from './plan-setup';
import type { PlanSetupPorts } from './plan-setup';
import type { SetupPlan } from './ports/setup-run';

/**
 * Looks for drift: things that the set-up made and that somebody has deleted, renamed or stripped since.
 * The same comparison as the dry run, for a page that is open while things change.
 */
export async function checkSetup(
  ports: PlanSetupPorts,
  caller: Caller,
): Promise<Outcome<SetupPlan>> {
  return planSetup(ports, caller);
}
