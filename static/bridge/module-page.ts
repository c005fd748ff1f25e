import { forge } from './forge';

/** Leads the tab to a project page of this app. */
export async function goToProjectPage(moduleKey: string, projectKey: string): Promise<void> {
  const { NavigationTarget, router } = await forge();
  await router.navigate({ target: NavigationTarget.Module, moduleKey, projectKey });
}
