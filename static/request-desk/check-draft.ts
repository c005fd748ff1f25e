import type { z } from 'zod';
import type { CallValue } from '../../src/contract/calls';
import { requestAnswers } from '../../src/contract/request-desk';
import { givenAnswers } from '../../src/domain/intake/answer';
import { isBlank } from '../../src/domain/intake/blank';
import { briefProblems } from '../../src/domain/intake/brief';
import type { Draft } from './draft';

/** Sentences by field of the contract; a question's answer is named `answers.` and its key. */
export type DraftErrors = Readonly<Record<string, string>>;

export type RequestAnswers = z.output<typeof requestAnswers>;

export type CheckedDraft =
  | { readonly ok: true; readonly answers: RequestAnswers }
  | { readonly ok: false; readonly errors: DraftErrors };

/** What the form knows of the questions and the day. */
export type Form = Pick<CallValue<'getRequestForm'>, 'questions' | 'presets' | 'today'>;

const given = (text: string): string | undefined => (isBlank(text) ? undefined : text);

/** What is sent of a draft: hidden and empty answers stay in the browser. */
export function answersOf(draft: Draft, form: Form) {
  const { requesterRole, assetType, useCase, reuse } = draft;
  const answers = givenAnswers(form, assetType ?? undefined, draft.answers);
  return {
    summary: draft.summary,
    requesterRole: requesterRole ?? undefined,
    assetType: assetType ?? undefined,
    purpose: draft.purpose,
    neededBy: draft.neededBy,
    specialNotes: draft.specialNotes,
    requestKind: draft.requestKind,
    updatesAsset: draft.requestKind === 'Update existing' ? given(draft.updatesAsset) : undefined,
    useCase: useCase ?? undefined,
    deadlineEvidence: given(draft.deadlineEvidence),
    industry: draft.industry,
    opportunity: given(draft.opportunity),
    reuse: reuse ?? undefined,
    enablementGoals: draft.enablementGoals,
    answers: Object.fromEntries(answers.map(({ key, value }) => [key, value])),
  } satisfies Record<keyof RequestAnswers, unknown>;
}

/** The rules of the brief, which the backend, the dialog and the sweep share. */
function ruleErrors(draft: Draft, form: Form): readonly (readonly [string, string])[] {
  const { requesterRole, assetType, ...texts } = draft;
  const type = assetType ?? undefined;
  const brief = { ...texts, assetType: type, requesterRole: requesterRole ?? undefined };
  return briefProblems(brief, form, form.today).map(({ field, message }) => [field, message]);
}

/** Lengths and forms that the contract asks for. */
function formErrors(error: z.ZodError): readonly (readonly [string, string])[] {
  return error.issues.map(({ path, message }) => [path.map(String).join('.'), message]);
}

/**
 * Turns the form into what is sent, or says by field what is missing. The backend holds every request to
 * the same rules and the same schema; asking here first lets a person mend everything before it is sent.
 */
export function checkDraft(draft: Draft, form: Form): CheckedDraft {
  const parsed = requestAnswers.safeParse(answersOf(draft, form));
  const found = [...ruleErrors(draft, form), ...(parsed.success ? [] : formErrors(parsed.error))];
  if (parsed.success && found.length === 0) return { ok: true, answers: parsed.data };
  // The first sentence of a field is the rule's own; Object.fromEntries keeps the last.
  return { ok: false, errors: Object.fromEntries(found.toReversed()) };
}
