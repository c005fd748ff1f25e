import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { AnswerError } from './answer-error';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AnswerError }
  | { readonly state: 'ready'; readonly value: Value };

export type UseAnswer<Value> = {
  readonly loaded: Loaded<Value>;
  /** Asks again and keeps what is shown until the new answer is there. */
  readonly reload: () => Promise<void>;
  /** Changes what is shown after another call has changed it; an answer still awaited is dropped. */
  readonly change: (next: (current: Value) => Value) => void;
};

/**
 * Asks once when the view appears and again on `reload`. The newest question wins: an older answer
 * that arrives late is dropped.
 *
 * @param ask must keep its identity between renders, as module functions and `useCallback` do.
 */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): UseAnswer<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const newest = useRef(0);

  const reload = useCallback(async () => {
    const question = ++newest.current;
    const answer = await ask();
    if (question !== newest.current) return;
    setLoaded(
      answer.ok
        ? { state: 'ready', value: answer.value }
        : { state: 'failed', error: answer.error },
    );
  }, [ask]);

  const change = useCallback((next: (current: Value) => Value) => {
    newest.current += 1;
    setLoaded((current) =>
      current.state === 'ready' ? { state: 'ready', value: next(current.value) } : current,
    );
  }, []);

  useEffect(() => {
    void reload();
    return () => {
      newest.current += 1;
    };
  }, [reload]);

  return { loaded, reload, change };
}
