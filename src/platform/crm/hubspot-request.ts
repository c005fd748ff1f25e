import { z } from 'zod';
import { askPartner, type PartnerAnswer } from './ask-partner';
import { asksToWait, badCredentials, refused, type DealFailure } from './deal-failure';

/** HubSpot counts calls in windows of ten seconds and does not say when to come back. */
const usualWaitSeconds = 10;
/** Of a day's allowance that is used up: as long as a queue can wait. */
const allowanceWaitSeconds = 900;

export type HubspotAnswer =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly failure: DealFailure };

/** Asks HubSpot, as a private app does. */
export type AskHubspot = (
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
) => Promise<HubspotAnswer>;

export function hubspotSession(token: () => Promise<string | undefined>): AskHubspot {
  let reading: Promise<string | undefined> | undefined;
  return async (method, path, body) => {
    const bearer = await (reading ??= token());
    if (bearer === undefined) return { kind: 'failed', failure: badCredentials };
    const question = {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    return outcomeOf(await askPartner(`https://api.hubapi.com${path}`, question, usualWaitSeconds));
  };
}

const refusal = z.object({ policyName: z.string().default(''), category: z.string().default('') });

/** 207 is an answer as well: some of the records were not found. */
function outcomeOf(answer: PartnerAnswer): HubspotAnswer {
  if (answer.kind === 'failed') return answer;
  const { status, body } = answer;
  if (status === 200 || status === 207) return { kind: 'answered', body };
  const read = refusal.safeParse(body);
  if (read.success && read.data.policyName === 'DAILY') {
    return { kind: 'failed', failure: asksToWait(allowanceWaitSeconds) };
  }
  const isAccess = status === 401 || status === 403;
  return { kind: 'failed', failure: isAccess ? badCredentials : refused };
}
