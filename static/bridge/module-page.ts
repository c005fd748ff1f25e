import { forge } from './forge';
import { goTo } from './navigate';

/** Leads the tab to a project page of this app. */
export async function goToProjectPage(moduleKey: string, projectKey: string): Promise<void> {
  const { NavigationTarget, router } = await forge();
  await router.navigate({ target: NavigationTarget.Module, moduleKey, projectKey });
}

/**
 * Leads the tab to the request form.
 *
 * @param request key of the request to complete; an empty form without one
 */
export async function goToRequestForm(request?: string): Promise<void> {
  const { NavigationTarget, router } = await forge();
  const page = { target: NavigationTarget.Module, moduleKey: 'request-desk' };
  const url = request === undefined ? null : await router.getUrl(page);
  if (request === undefined || url === null) return router.navigate(page);
  await goTo(`${url.pathname}?${new URLSearchParams({ request }).toString()}`);
}
