import { z } from 'zod';
import { navigate, onNavigation } from '../router/location';
import { callback, tell } from './callback';

type Action = 'PUSH' | 'REPLACE' | 'POP';

const target = z.union([
  z.string(),
  z.looseObject({
    pathname: z.string().optional(),
    search: z.string().optional(),
    hash: z.string().optional(),
  }),
]);

const withState = z.looseObject({ state: z.unknown().optional() });
/** What the app has put beside the address; the browser says null for nothing. */
const ownState = z.unknown().transform((state) => state ?? undefined);

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
    state: ownState.parse(window.history.state),
  });
  const go = (to: unknown, state: unknown, how: 'push' | 'replace'): void => {
    const path = pathOf(to);
    const kept = state ?? withState.safeParse(to).data?.state;
    navigate(at + (path.startsWith('/') ? path : `/${path}`), how, kept);
  };
  return {
    action: 'POP' satisfies Action,
    location: location(),
    push: (to: unknown, state?: unknown) => {
      go(to, state, 'push');
    },
    replace: (to: unknown, state?: unknown) => {
      go(to, state, 'replace');
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
      const heard = callback.parse(listener);
      const end = onNavigation((action) => {
        if (window.location.pathname.startsWith(at)) tell(heard, location(), action);
      });
      own(end);
      return end;
    },
  };
}
