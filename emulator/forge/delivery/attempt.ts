import { setTimeout as pause } from 'node:timers/promises';
import type { FunctionCall, Functions } from '../../site';
import type { Faults, FaultTarget } from '../faults';
import { outcomeOf, type Outcome } from './outcome';

export interface DeliveryParts {
  readonly functions: Functions;
  readonly faults: Faults;
  /** True while the site is shut down and its containers are killed. */
  readonly stopped: () => boolean;
}

/** A delivery that the shutdown cut off. It is not settled, and so comes again after the next start. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

const PLATFORM_ERROR: Outcome = {
  done: false,
  reason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  asked: false,
  byPlatform: true,
};

/**
 * Calls a function for a delivery, with the faults that are meant for it: `status` fails before the call,
 * `dropAnswer` loses what the function answered, `duplicate` delivers twice.
 */
export async function attempt(
  parts: DeliveryParts,
  target: FaultTarget,
  call: FunctionCall,
): Promise<Outcome> {
  const fault = parts.faults.take(target, ['status', 'delayMs', 'dropAnswer']);
  if (fault?.delayMs !== undefined) await pause(fault.delayMs);
  if (fault?.status !== undefined) {
    return PLATFORM_ERROR;
  }
  const twice = parts.faults.take(target, ['duplicate']) !== undefined;
  const first = await invoke(parts.functions, call);
  const outcome = twice ? await invoke(parts.functions, call) : first;
  if (parts.stopped()) throw new CutOff();
  if (fault?.dropAnswer !== true) return outcome;
  return PLATFORM_ERROR;
}

async function invoke(functions: Functions, call: FunctionCall): Promise<Outcome> {
  try {
    return outcomeOf(await functions.invoke(call));
  } catch (error) {
    console.error(`Function ${call.functionKey} could not be called.`, error);
    return PLATFORM_ERROR;
  }
}
