import { forge } from './forge';

/** Leads the tab to a path of the site, `/browse/SAR-1`. */
export async function goTo(path: string): Promise<void> {
  const { router } = await forge();
  await router.navigate(path);
}

/** Opens a path of the site in a new tab, or starts its download. */
export async function openTab(path: string): Promise<void> {
  const { router } = await forge();
  await router.open(path);
}
