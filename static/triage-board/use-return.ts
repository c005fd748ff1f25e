import { useEffect, useRef } from 'react';

/** What is shown counts as fresh for so many milliseconds. */
const fresh = 60_000;

/** Calls back when the person comes back to the view and what it shows is older than a minute. */
export function useReturn(callback: () => Promise<void>): void {
  const shownSince = useRef(0);
  useEffect(() => {
    shownSince.current = Date.now();
  }, []);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden' || Date.now() - shownSince.current < fresh) return;
      shownSince.current = Date.now();
      void callback();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [callback]);
}
