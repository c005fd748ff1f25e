import { z } from 'zod';
import { draftShape } from './draft';

const stored = z.object({
  version: z.literal(1),
  /** Differs after every writing, so that a tab sees what another one wrote. */
  stamp: z.string(),
  submissionId: z.uuid(),
  /** Sent apart from the draft link that it was opened with, which has become somebody's request already. */
  apart: z.literal(true).optional(),
  savedAt: z.iso.datetime(),
  draft: draftShape,
  /** What the form began with, so that answers which nobody touched follow the request in Jira. */
  base: draftShape.optional(),
});

export type KeptDraft = Omit<z.output<typeof stored>, 'version'>;

/** Where a draft is kept: one place for each site, person and thing that the form is open for. */
export function draftPlace(site: string, accountId: string, purpose: string): string {
  return `request-desk.${site}.${accountId}.${purpose}`;
}

/** The draft that this browser keeps; nothing where storage is closed, empty, broken or of another version. */
export function readKeptDraft(place: string): KeptDraft | undefined {
  try {
    const text = window.localStorage.getItem(place);
    if (text === null) return undefined;
    const parsed = stored.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // A private window or a site setting closes storage to frames.
    return undefined;
  }
}

/** Keeps a draft and answers its stamp; nothing where the browser has no room or does not allow it. */
export function writeKeptDraft(
  place: string,
  { submissionId, apart, draft, base }: Omit<KeptDraft, 'stamp' | 'savedAt'>,
): string | undefined {
  const stamp = crypto.randomUUID();
  const savedAt = new Date().toISOString();
  try {
    const document = { version: 1, stamp, submissionId, apart, savedAt, draft, base };
    window.localStorage.setItem(place, JSON.stringify(document));
    return stamp;
  } catch {
    // The form works without; a reload then begins afresh.
    return undefined;
  }
}

/** Forgets a draft. */
export function dropKeptDraft(place: string): void {
  try {
    window.localStorage.removeItem(place);
  } catch {
    // What cannot be read was not kept either.
  }
}
