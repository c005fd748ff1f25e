import { z } from 'zod';
import { navigate, onNavigation } from '../router/location';
import { callback } from './callback';

type Action = 'PUSH' | 'REPLACE' | 'POP';

const target = z.union([
  z.string(),
  z.looseObject({
    pathname: z.string().optional(),
    search: z.string().optional(),
    hash: z.string().optional(),
  }),
]);

function pathOf(to: unknown): string {
  const parsed = target.parse(to);
  if (typeof parsed === 'string') return parsed;
  return (parsed.pathname ?? '/') + (parsed.search ?? '') + (parsed.hash ?? '');
}

/** The history that an app's full page gets: its own paths are the addresses below the page's. */
export function appHistory(at: string, own: (end: () => void) => void) {
  const location = () => ({
    pathname: window.location.pathname.slice(at.length) || '/',
    search: window.location.search,
    hash: window.location.hash,
    key: window.location.pathname,
    state: undefined,
  });
  const go = (to: unknown, how: 'push' | 'replace'): void => {
    const path = pathOf(to);
    navigate(at + (path.startsWith('/') ? path : `/${path}`), how);
  };
  return {
    action: 'POP' satisfies Action,
    location: location(),
    push: (to: unknown) => {
      go(to, 'push');
    },
    replace: (to: unknown) => {
      go(to, 'replace');
    },
    go: (steps: unknown) => {
      window.history.go(z.number().parse(steps));
    },
    goBack: () => {
      window.history.back();
    },
    goForward: () => {
      window.history.forward();
    },
    listen: (listener: unknown) => {
      const tell = callback.parse(listener);
      const end = onNavigation((action) => {
        if (window.location.pathname.startsWith(at)) void tell(location(), action);
      });
      own(end);
      return end;
    },
  };
}
