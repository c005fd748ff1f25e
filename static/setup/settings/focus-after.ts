import { flushSync } from 'react-dom';

/**
 * Changes what is shown and puts the keyboard on a control of the new picture: the first of the ids that is
 * there and can be used. A row that moves or goes away would take the focus with it.
 */
export function focusAfter(change: () => void, ...ids: readonly string[]): void {
  flushSync(change);
  for (const id of ids) {
    const control = document.getElementById(id);
    if (control === null || control.matches(':disabled')) continue;
    control.focus();
    return;
  }
}
