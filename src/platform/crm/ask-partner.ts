import { fetch } from '@forge/api';
import { asksToWait, silent, unavailable, type DealFailure } from './deal-failure';

/** A resolver has 25 seconds for everything it does. */
const longestWaitMs = 12_000;

export type PartnerQuestion = {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What a service outside of Atlassian answered; `failed` when it is down, silent or asks to wait. */
export type PartnerAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'failed'; readonly failure: DealFailure };

/**
 * Asks a service outside of Atlassian, never longer than some seconds. Nothing that it does throws: a lost
 * answer is a value like any other. Questions hold secrets and answers amounts, so neither is logged.
 * @param usualWaitSeconds for a 429 that does not say how long
 */
export async function askPartner(
  url: string,
  { method, headers, body }: PartnerQuestion,
  usualWaitSeconds: number,
): Promise<PartnerAnswer> {
  try {
    const asked = fetch(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const answer = await inTime(asked);
    if (answer === undefined) return { kind: 'failed', failure: silent };
    const { status } = answer;
    if (status === 429) {
      const wait = Number(answer.headers.get('retry-after') ?? Number.NaN);
      return {
        kind: 'failed',
        failure: asksToWait(Number.isFinite(wait) ? wait : usualWaitSeconds),
      };
    }
    if (status >= 500) return { kind: 'failed', failure: unavailable };
    return { kind: 'answered', status, body: jsonOf(await answer.text()) };
  } catch {
    return { kind: 'failed', failure: unavailable };
  }
}

async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestWaitMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
