import type { PlatformCall } from './console-data';

/** How a call ended, as the list of calls tells them apart. */
export type CallResult = 'done' | 'refused' | 'not-modelled';

/** 501 is the emulator's own word for a call that it does not model; every other refusal is Atlassian's. */
export function resultOf({ status }: PlatformCall): CallResult {
  if (status === 501) return 'not-modelled';
  return status >= 400 || status === 0 ? 'refused' : 'done';
}

/** Who made the call. */
export function callerOf({ invocationId, moduleKey, functionKey }: PlatformCall): string {
  if (invocationId !== '') return `${moduleKey} ${functionKey}`;
  return moduleKey === '' ? 'a person or a frame' : `a frame of ${moduleKey}`;
}
