import { useSyncExternalStore } from 'react';

type NavigationAction = 'PUSH' | 'REPLACE' | 'POP';
type NavigationListener = (action: NavigationAction) => void;

const listeners = new Set<NavigationListener>();
const tell = (action: NavigationAction): void => {
  for (const listener of listeners) listener(action);
};
const here = (): string => window.location.pathname + window.location.search;

window.addEventListener('popstate', () => {
  tell('POP');
});

/** Calls back after every change of the address; the answer ends that. */
export function onNavigation(listener: NavigationListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Path and query of the page, kept in step with the address bar. */
export function useAddress(): { readonly path: string; readonly query: URLSearchParams } {
  const url = new URL(useSyncExternalStore(onNavigation, here), window.location.origin);
  return { path: url.pathname, query: url.searchParams };
}

const PAGES = [/^\/$/, /^\/jira(\/|$)/, /^\/browse\//, /^\/projects\//, /^\/__emulator\/?$/];
const NOT_PAGES = /^\/wiki\/((rest|api|download|spaces\/flyingpdf)\/|exportword$)/;

/** Whether these pages show the path themselves, so that no request to the server is needed. */
export function isPagePath(path: string): boolean {
  if (/^\/wiki(\/|$)/.test(path)) return !NOT_PAGES.test(path);
  return PAGES.some((pattern) => pattern.test(path));
}

/** Goes to an address: within these pages without a reload, otherwise as a link would. `state` is kept with it. */
export function navigate(
  href: string,
  how: 'push' | 'replace' = 'push',
  state: unknown = null,
): void {
  const url = new URL(href, window.location.href);
  if (url.origin !== window.location.origin || !isPagePath(url.pathname)) {
    window.location.assign(url.href);
    return;
  }
  const sameHash = url.pathname + url.search === here();
  if (how === 'replace') window.history.replaceState(state, '', url);
  else window.history.pushState(state, '', url);
  if (!sameHash) window.scrollTo(0, 0);
  tell(how === 'push' ? 'PUSH' : 'REPLACE');
}
