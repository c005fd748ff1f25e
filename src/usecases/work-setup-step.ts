import { compare } from '../domain/setup/compare';
import { unreachableSentence } from '../domain/setup/compare-library';
import type { FoundSite } from '../domain/setup/found-site';
import { listNames } from '../domain/setup/list-names';
import { SetupProblem } from '../domain/setup/problem';
import type { Step } from '../domain/setup/step';
import { setupStepsFor, stepOf } from '../domain/setup/steps';
import { makeSetupStep } from './make-setup-step';
import type { SetupMaker } from './make-setup-field';
import { ProductFailure } from './ports/product-failure';
import type { LedgerEntry } from './ports/setup-run';
import { SiteRefusal } from './ports/site-refusal';

/** What steps are made with in the background. */
export type StepWorker = SetupMaker & {
  /** Whether the job is not delivered again when a product does not answer. */
  readonly lastTry: boolean;
};

/** What became of a step, and the site as it is after it. */
export type WorkedStep = {
  readonly found: FoundSite;
  readonly entry: LedgerEntry;
  /** Whether something was made, so that steps which need it are looked at again. */
  readonly made: boolean;
};

function unmetNeeds(step: Step, found: FoundSite): readonly string[] {
  const steps = setupStepsFor(found);
  return step.needs.flatMap((key) => {
    const need = stepOf(key, steps);
    return need === undefined || compare(need, found).state === 'present' ? [] : [need.title];
  });
}

/** The reason of a failure as a sentence for the admin. */
function sentenceOf({ report }: SetupMaker, { target }: Step, reason: unknown): string {
  if (reason instanceof SetupProblem || reason instanceof SiteRefusal) return reason.message;
  report(reason);
  if (reason instanceof ProductFailure) return unreachableSentence;
  const product = target.kind === 'library' ? 'Confluence' : 'Jira';
  return `${product}'s answer was not the expected one. The app's log has the details.`;
}

/**
 * Makes one step unless it is present. Jira's refusals and problems that an admin can solve end the step
 * with a sentence; a product that is busy or down is thrown, so that the job comes again. On the last try a
 * Confluence that is down ends its own step alone: Asset Desk works without a library.
 */
export async function workSetupStep(
  maker: StepWorker,
  step: Step,
  found: FoundSite,
): Promise<WorkedStep> {
  const before = compare(step, found);
  if (before.state === 'present') return { found, entry: before, made: false };
  const unmet = unmetNeeds(step, found);
  if (unmet.length > 0) {
    const detail = `Waits for ${listNames(unmet)}.`;
    return { found, entry: { state: 'failed', detail }, made: false };
  }
  try {
    const after = await makeSetupStep(maker, step.target, found);
    const finding = compare(step, after);
    const failed = finding.state !== 'present';
    return { found: after, entry: failed ? { ...finding, state: 'failed' } : finding, made: true };
  } catch (reason) {
    const final = maker.lastTry && step.target.kind === 'library';
    if (reason instanceof ProductFailure && !final) throw reason;
    const detail = sentenceOf(maker, step, reason);
    return { found, entry: { state: 'failed', detail }, made: false };
  }
}
