import type { Answer } from '../../src/contract/answer';
import type { CallValue } from '../../src/contract/calls';
import { call } from '../bridge/call';
import { readContext } from '../bridge/context';
import { draftPlace } from './kept-draft';

export type OpenForm = {
  readonly form: CallValue<'getRequestForm'>;
  /** Where the browser keeps the draft of this form. */
  readonly place: string;
};

function purposeName({ purpose }: OpenForm['form']): string {
  switch (purpose.kind) {
    case 'new':
      return 'new';
    case 'completing':
      return `complete.${purpose.issueId}`;
    case 'draft':
      return `draft.${purpose.draftId}`;
    default:
      return purpose satisfies never;
  }
}

/** Reads the form for a new request, a request to complete or a draft link. */
export async function readForm(
  request: string | undefined,
  draft: string | undefined,
): Promise<Answer<OpenForm>> {
  const [context, form] = await Promise.all([
    readContext(),
    call('getRequestForm', { request, draft }),
  ]);
  if (!form.ok) return form;
  if (!context.ok) return context;
  const { cloudId, siteUrl } = context.value;
  const { accountId } = form.value.requester;
  const place = draftPlace(cloudId ?? siteUrl, accountId, purposeName(form.value));
  return { ok: true, value: { form: form.value, place } };
}
