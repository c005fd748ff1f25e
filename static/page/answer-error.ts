import type { Answer } from '../../src/contract/answer';

/** Why a call was refused or failed, as the backend or the bridge tells it. */
export type AnswerError = Extract<Answer<unknown>, { ok: false }>['error'];
