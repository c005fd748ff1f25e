import { useEffect, useState } from 'react';

/** Long enough that nobody is told of a list that the next key changes. */
const quietMs = 1200;

/** A count to announce: it follows when it has stayed the same for a while. */
export function useQuietCount(count: number): number {
  const [told, setTold] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setTold(count), quietMs);
    return () => clearTimeout(timer);
  }, [count]);
  return told;
}
