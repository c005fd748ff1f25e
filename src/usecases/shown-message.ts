import type { CallValue } from '../contract/calls';
import type { MessageEntry } from '../domain/intake/register';
import type { AppPages } from './ports/app-pages';

/** A message of the register as people see it: with the way to its form instead of the draft's id. */
export function shownMessage(
  appPages: AppPages,
  { draftId, ...entry }: MessageEntry,
): CallValue<'noteMessage'> {
  return { ...entry, draftPath: appPages.requestForm({ draft: draftId }) };
}
