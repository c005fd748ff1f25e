import { isPagePath, navigate } from './location';

function plainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Makes ordinary links between pages switch without a reload; every Atlaskit link stays a plain `<a>`. */
export function interceptLinks(page: Document): void {
  page.addEventListener('click', (event) => {
    if (event.defaultPrevented || !plainClick(event)) return;
    const target = event.target instanceof Element ? event.target.closest('a') : null;
    if (target === null || target.target === '_blank' || target.hasAttribute('download')) return;
    const url = new URL(target.href, page.baseURI);
    if (url.origin !== window.location.origin || !isPagePath(url.pathname)) return;
    if (url.hash !== '' && url.pathname === window.location.pathname) return;
    event.preventDefault();
    navigate(url.href);
  });
}
