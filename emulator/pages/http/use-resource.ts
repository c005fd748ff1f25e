import { useCallback, useEffect, useRef, useState } from 'react';

export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: unknown };

interface Held<T> {
  readonly key: string;
  readonly resource: Resource<T>;
}

/**
 * Loads something by key. A new key starts over; `reload` loads again and keeps showing what is there.
 * `load` must depend on the key alone.
 */
export function useResource<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): { readonly resource: Resource<T>; readonly reload: () => void } {
  const [held, setHeld] = useState<Held<T>>({ key, resource: { state: 'loading' } });
  const [round, setRound] = useState(0);
  // `load` is a new function in every render; the key says when it means something else.
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    const aborter = new AbortController();
    const settle = (resource: Resource<T>): void => {
      if (!aborter.signal.aborted) setHeld({ key, resource });
    };
    latest.current(aborter.signal).then(
      (value) => {
        settle({ state: 'ready', value });
      },
      (failure: unknown) => {
        settle({ state: 'failed', failure });
      },
    );
    return () => {
      aborter.abort();
    };
  }, [key, round]);
  const reload = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return { resource: held.key === key ? held.resource : { state: 'loading' }, reload };
}
