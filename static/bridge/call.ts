import { z } from 'zod';
import { answerError, type Answer } from '../../src/contract/answer';
import {
  calls,
  type CallAnswer,
  type CallInput,
  type CallName,
  type CallValue,
} from '../../src/contract/calls';
import { forge } from './forge';
import { unavailable } from './unavailable';

const envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: answerError }),
]);

/** The contract seen by name, so that the compiler follows a call to its value. */
const values: { readonly [Name in CallName]: { readonly value: z.ZodType<CallValue<Name>> } } =
  calls;

function parseAnswer<Value>(value: z.ZodType<Value>, raw: unknown): Answer<Value> {
  const answer = envelope.parse(raw);
  return answer.ok ? { ok: true, value: value.parse(answer.value) } : answer;
}

/**
 * Calls the backend by the contract's name as the person who looks at the view. Never rejects: no
 * connection, a crashed function and an answer against the contract all become `unavailable`.
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallAnswer<Name>> {
  try {
    const { invoke } = await forge();
    return parseAnswer(values[name].value, await invoke(name, input));
  } catch (reason) {
    return unavailable(name, reason);
  }
}
