import { z } from 'zod';

/** Why a call was refused or failed; the message is a sentence that may be shown to the person. */
const errorCodes = [
  'bad-input',
  'not-allowed',
  'not-found',
  'not-ready',
  'conflict',
  'refused',
  'busy',
  'unavailable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * What every resolver call answers. `fields` holds sentences by input field for `bad-input`, and for `not-ready`
 * by answer that the person may give in the request form.
 */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly fields?: Readonly<Record<string, string>> | undefined;
        /** Key of the request that is there already, which a conflict names. */
        readonly issueKey?: string | undefined;
        /** Names the log line of an unexpected failure. */
        readonly correlationId?: string | undefined;
      };
    };

export const answerError = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  issueKey: z.string().optional(),
  correlationId: z.string().optional(),
});

/** Schema of an answer whose value has the given schema; parsed on both sides of the bridge. */
export function answerOf<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: answerError }),
  ]);
}
