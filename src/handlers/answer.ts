import type { z } from 'zod';
import type { Answer } from '../contract/answer';
import type { Call } from '../contract/call';
import { isConsentNeeded } from '../platform/consent';
import type { Caller, Outcome, Refusal } from '../usecases/outcome';
import { ProductFailure } from '../usecases/ports/product-failure';
import { logFailure } from './failure-log';

/** What a resolver function gets: the payload is anybody's, the account of the context is the platform's. */
export type ResolverRequest = {
  readonly payload: unknown;
  readonly context: { readonly accountId?: unknown };
};

type UseCase<Input extends z.ZodType, Value extends z.ZodType> = (
  caller: Caller,
  input: z.output<Input>,
) => Promise<Outcome<z.input<Value>>>;

/**
 * A contract call and its use case as a resolver function: parses what comes in and goes out, takes the
 * person from the context, turns outcomes into answers. The one place of the resolvers that catches.
 */
export function answer<Input extends z.ZodType, Value extends z.ZodType>(
  name: string,
  { input, value }: Call<Input, Value>,
  useCase: UseCase<Input, Value>,
): (request: ResolverRequest) => Promise<Answer<z.output<Value>>> {
  return async ({ payload, context }) => {
    const { accountId } = context;
    if (typeof accountId !== 'string' || accountId === '') {
      return failed({ kind: 'not-allowed', message: 'Log in first.' });
    }
    const parsed = input.safeParse(payload ?? {}, { error: sentenceFor });
    if (!parsed.success) return failed(badInput(parsed.error));
    try {
      const outcome = await useCase({ accountId }, parsed.data);
      if (outcome.kind !== 'done') return failed(outcome);
      return { ok: true, value: value.parse(outcome.value) };
    } catch (error) {
      if (isConsentNeeded(error)) throw error;
      return unavailable(name, error);
    }
  };
}

function failed({ kind, message, fields, issueKey }: Refusal): Answer<never> {
  const named = { ...(fields && { fields }), ...(issueKey === undefined ? {} : { issueKey }) };
  return { ok: false, error: { code: kind, message, ...named } };
}

function badInput({ issues }: z.ZodError): Refusal {
  const fields: Record<string, string> = {};
  for (const { path, message } of issues) {
    const field = path[0] === undefined ? '' : String(path[0]);
    if (field !== '' && !Object.hasOwn(fields, field)) fields[field] = message;
  }
  const [only, ...others] = Object.values(fields);
  const message =
    only === undefined || others.length > 0 ? 'Some answers need another look.' : only;
  return { kind: 'bad-input', message: fields.issueId ?? message, fields };
}

/** For what the contract has no sentence of its own: no text of the parser reaches a person. */
function sentenceFor({ input }: { readonly input?: unknown }): string {
  return input === undefined ? 'This answer is missing.' : 'This answer does not fit the question.';
}

function unavailable(name: string, error: unknown): Answer<never> {
  const correlationId = logFailure(name, error);
  if (error instanceof ProductFailure && error.code === 'busy') {
    const message = 'Atlassian is busy. Try again in a minute.';
    return { ok: false, error: { code: 'busy', message, correlationId } };
  }
  const message = `Something went wrong on our side. Try again; if it stays, tell your admin the code ${correlationId}.`;
  return { ok: false, error: { code: 'unavailable', message, correlationId } };
}
