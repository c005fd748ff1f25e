/**
 * Scrolls to a dialog that has opened. The frame is as tall as the board, so the dialog at its top may be
 * far from the row that the person has in view. A dialog stands fixed, and the browser does not scroll
 * the pages around a frame to what is fixed in it; the title of the board stands behind the dialog.
 */
export function bringIntoView(): void {
  document.querySelector('main h1')?.scrollIntoView({ block: 'center' });
}
