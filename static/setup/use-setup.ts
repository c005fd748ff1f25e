import { useCallback, useEffect, useState } from 'react';
import type { CallInput } from '../../src/contract/calls';
import { call } from '../bridge/call';
import type { AnswerError } from '../page/answer-error';
import { useAnswer, type Loaded } from '../page/use-answer';
import type { Plan } from './plan';

/** How often a run is looked at while the page is visible. A run takes seconds to a minute. */
const pollMs = 1500;

const planSetup = () => call('planSetup', {});

export type UseSetup = {
  readonly loaded: Loaded<Plan>;
  /** Why the last press of a button was refused. */
  readonly refused: AnswerError | null;
  readonly starting: boolean;
  readonly reload: () => Promise<void>;
  readonly run: (input: CallInput<'runSetup'>) => Promise<void>;
  /** Shows a run that another call has started. */
  readonly take: (plan: Plan) => void;
};

/** Looks again after a while, and only while somebody can see it. */
function usePolling(active: boolean, look: () => Promise<void>): void {
  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, pollMs);
    return () => clearInterval(timer);
  }, [active, look]);
}

/** The plan of the set-up, kept up to date while a run is going on. */
export function useSetup(): UseSetup {
  const { loaded, reload, change } = useAnswer(planSetup);
  const [refused, setRefused] = useState<AnswerError | null>(null);
  const [starting, setStarting] = useState(false);
  const running = loaded.state === 'ready' && loaded.value.running;

  const look = useCallback(async () => {
    const answer = await call('checkSetup', {});
    if (answer.ok) change(() => answer.value);
  }, [change]);
  usePolling(running, look);

  const run = useCallback(
    async (input: CallInput<'runSetup'>) => {
      setStarting(true);
      const answer = await call('runSetup', input);
      setStarting(false);
      setRefused(answer.ok ? null : answer.error);
      if (answer.ok) change(() => answer.value);
    },
    [change],
  );

  const take = useCallback((plan: Plan) => change(() => plan), [change]);

  return { loaded, refused, starting, reload, run, take };
}
