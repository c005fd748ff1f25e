import { calls } from '../../src/contract/calls';
import type { z } from 'zod';
import type { Draft } from './draft';

/** Sentences by question. */
export type DraftErrors = Readonly<Record<string, string>>;

type Submission = z.output<typeof calls.submitRequest.input>;

export type CheckedDraft =
  | { readonly ok: true; readonly input: Submission }
  | { readonly ok: false; readonly errors: DraftErrors };

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

function submission(draft: Draft, submissionId: string): Record<keyof Submission, unknown> {
  return {
    ...draft,
    submissionId,
    assetType: draft.assetType ?? undefined,
    requesterRole: draft.requesterRole ?? undefined,
    updatesAsset: draft.requestKind === 'Update existing' ? given(draft.updatesAsset) : undefined,
    useCase: draft.useCase ?? undefined,
    deadlineEvidence: given(draft.deadlineEvidence),
    opportunity: given(draft.opportunity),
    reuse: draft.reuse ?? undefined,
  };
}

function firstByQuestion(error: z.ZodError): DraftErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const question = String(issue.path[0] ?? 'summary');
    errors[question] ??= issue.message;
  }
  return errors;
}

/**
 * Turns the form into a submission, or says by question what is missing. The backend checks the same
 * schema again; asking here first lets a person mend everything before anything is sent.
 *
 * @param today the first date that may be asked for, `2026-11-23`
 */
export function checkDraft(draft: Draft, submissionId: string, today: string): CheckedDraft {
  const parsed = calls.submitRequest.input.safeParse(submission(draft, submissionId));
  const errors = parsed.success ? {} : firstByQuestion(parsed.error);
  const past = draft.neededBy !== '' && draft.neededBy < today;
  if (past) return { ok: false, errors: { ...errors, neededBy: 'Choose today or a later date.' } };
  return parsed.success ? { ok: true, input: parsed.data } : { ok: false, errors };
}
