import { useState } from 'react';
import { complain } from '../flags/flag-store';
import { sentence } from '../http/api-error';

/** Runs something that takes a while: busy meanwhile, a flag when it fails. */
export function useAction(what: string): readonly [boolean, (work: () => Promise<void>) => void] {
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      complain(what, sentence(failure));
    } finally {
      setBusy(false);
    }
  };
  return [busy, (work) => void run(work)];
}
