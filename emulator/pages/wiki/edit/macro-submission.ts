import { z } from 'zod';
import type { MacroValues } from '../storage/macro-parameters';

type SubmissionCode =
  'INVALID_PAYLOAD' | 'INVALID_CONFIG' | 'INVALID_EXTENSION_TYPE' | 'MACRO_NOT_FOUND';

/**
 * Why `view.submit` of a macro's settings is refused.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/#error-code-guide
 */
export class MacroSubmissionError extends Error {
  constructor(
    readonly code: SubmissionCode,
    message: string,
  ) {
    super(message);
    this.name = 'MacroSubmissionError';
  }
}

export interface MacroSubmission {
  readonly config: MacroValues;
  readonly keepEditing: boolean;
}

const submission = z.looseObject({
  config: z.unknown().optional(),
  body: z.unknown().optional(),
  keepEditing: z.boolean().catch(false),
});
const fields = z.record(z.string(), z.unknown());

const isPlain = (value: unknown): boolean =>
  fields.safeParse(value).success && Object.getPrototypeOf(value) === Object.prototype;

/** Items of a list are of one type, and no list lies in a list. */
function isList(value: readonly unknown[]): boolean {
  const types = new Set(value.map((item) => typeof item));
  return types.size <= 1 && value.every((item) => !Array.isArray(item) && isValue(item));
}

function isValue(value: unknown): boolean {
  if (Array.isArray(value)) return isList(value);
  if (['undefined', 'string', 'number', 'boolean'].includes(typeof value)) return true;
  return isPlain(value) && Object.values(fields.parse(value)).every(isValue);
}

/** Reads what an app submits as a macro's settings. @throws MacroSubmissionError with Atlassian's code */
export function macroSubmission(payload: unknown): MacroSubmission {
  const parsed = submission.safeParse(payload);
  if (!parsed.success) {
    throw new MacroSubmissionError('INVALID_PAYLOAD', 'The payload must be an object.');
  }
  const { config, body, keepEditing } = parsed.data;
  if (!isPlain(config) || !isValue(config)) {
    throw new MacroSubmissionError(
      'INVALID_CONFIG',
      'The config must be an object of texts, numbers, booleans, objects and lists of one type.',
    );
  }
  // Rich-text macros are not modelled, so no macro here takes a body.
  if (body !== undefined) {
    throw new MacroSubmissionError('INVALID_EXTENSION_TYPE', 'This macro has no rich-text body.');
  }
  return { config: fields.parse(config), keepEditing };
}
