import { useState } from 'react';
import { sentence } from '../../http/api-error';

/** Runs one change at a time, and keeps the sentence of the one that failed. */
export function useSaving(): {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly run: (work: () => Promise<string | undefined>) => void;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = (work: () => Promise<string | undefined>): void => {
    setBusy(true);
    setProblem(undefined);
    work()
      .then(setProblem, (failure: unknown) => {
        setProblem(sentence(failure));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return { busy, problem, run };
}
