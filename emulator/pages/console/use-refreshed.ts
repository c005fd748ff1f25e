import { useEffect, useRef } from 'react';
import { useResource, type Resource } from '../http/use-resource';

/** Loads something by name, and again in every new round; what was there stays until the answer is. */
export function useRefreshed<T>(
  name: string,
  round: number,
  load: (signal: AbortSignal) => Promise<T>,
): { readonly resource: Resource<T>; readonly reload: () => void } {
  const { resource, reload } = useResource(name, load);
  const shown = useRef(round);
  useEffect(() => {
    if (shown.current === round) return;
    shown.current = round;
    reload();
  }, [round, reload]);
  return { resource, reload };
}
