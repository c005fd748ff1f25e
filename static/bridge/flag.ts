import { forge } from './forge';

export type FlagMessage = {
  readonly title: string;
  readonly description?: string;
  readonly type: 'success' | 'info' | 'warning' | 'error';
};

/** Shows a message of the product itself, above the page and outside the frame. */
export async function flag({ title, description, type }: FlagMessage): Promise<void> {
  try {
    const { showFlag } = await forge();
    showFlag({
      id: crypto.randomUUID(),
      title,
      ...(description === undefined ? {} : { description }),
      type,
      isAutoDismiss: type !== 'error',
    });
  } catch (reason) {
    // What the flag tells has happened and shows in the view too.
    console.warn('flag failed', reason);
  }
}
