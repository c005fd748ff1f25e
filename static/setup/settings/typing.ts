import type { SettingsPart } from '../../../src/domain/intake/settings-change';
import type { SettingsProblem } from '../../../src/domain/intake/settings-problem';
import type { AnswerError } from '../../page/answer-error';
import { draftOf, type Settings, type SettingsDraft } from './draft';
import type { Rebased } from './rebase';

/** What came of the last press of a button; the page says it. */
export type SettingsNotice =
  | { readonly kind: 'saved' }
  /** Somebody else saved; `disputed` parts are changed on both sides. */
  | { readonly kind: 'overtaken'; readonly disputed: readonly SettingsPart[] }
  | { readonly kind: 'failed'; readonly error: AnswerError }
  | { readonly kind: 'discarded'; readonly draft: SettingsDraft };

/** What an admin has typed over the settings, and how saving it went. */
export type Typing = {
  /** Nothing while the settings are shown as they are saved. */
  readonly draft: SettingsDraft | null;
  /** Attempts to save that failed for what was typed. */
  readonly attempts: number;
  /** What the backend said of the last one. */
  readonly refused: readonly SettingsProblem[];
  readonly notice: SettingsNotice | null;
};

export const nothingTyped: Typing = { draft: null, attempts: 0, refused: [], notice: null };

export function typed(
  { draft, attempts }: Typing,
  opened: Settings,
  next: (draft: SettingsDraft) => SettingsDraft,
): Typing {
  return { draft: next(draft ?? draftOf(opened)), attempts, refused: [], notice: null };
}

/** Saving was refused for what was typed: by the page itself, or by the backend with sentences by path. */
export function refusedSave({ draft, attempts }: Typing, fields: AnswerError['fields']): Typing {
  const refused = Object.entries(fields ?? {}).map(([field, message]) => ({ field, message }));
  return { draft, attempts: attempts + 1, refused, notice: null };
}

export function failedSave(typing: Typing, error: AnswerError): Typing {
  return { ...typing, notice: { kind: 'failed', error } };
}

export function overtakenSave({ attempts }: Typing, { draft, disputed }: Rebased): Typing {
  return { draft, attempts, refused: [], notice: { kind: 'overtaken', disputed } };
}

/** The draft that was sent is saved; what was typed while it was under way stays. */
export function saved({ draft }: Typing, sent: SettingsDraft): Typing {
  return { ...nothingTyped, draft: draft === sent ? null : draft, notice: { kind: 'saved' } };
}

export function discarded({ draft }: Typing): Typing {
  return { ...nothingTyped, notice: draft === null ? null : { kind: 'discarded', draft } };
}

export function broughtBack({ notice }: Typing): Typing {
  return { ...nothingTyped, draft: notice?.kind === 'discarded' ? notice.draft : null };
}
