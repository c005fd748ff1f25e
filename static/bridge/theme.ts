import { forge } from './forge';

/** Asks the host to keep the frame's light or dark mode in step with the product around it. */
export async function followTheme(): Promise<void> {
  try {
    const { view } = await forge();
    await view.theme.enable();
  } catch (reason) {
    // The light theme of the page's own attributes stays; a view in the wrong colours still works.
    console.warn('theme failed', reason);
  }
}
