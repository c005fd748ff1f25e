import { z } from 'zod';
import type { SalesforceCrm } from '../../domain/crm/settings';
import { askPartner, type PartnerAnswer } from './ask-partner';
import { badCredentials, type DealFailure } from './deal-failure';
import { salesforceFailure } from './salesforce-failure';

export const salesforceVersion = 'v65.0';

/** Salesforce counts calls by the day; until tomorrow some are freed every minute. */
const usualWaitSeconds = 60;

/** Where the secret of a connection comes from, and where its access token is kept meanwhile. */
export type SalesforceSecrets = {
  readonly token: () => Promise<string | undefined>;
  readonly keepToken: (token: string) => Promise<void>;
  readonly clientSecret: () => Promise<string | undefined>;
};

export type SalesforceAnswer =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly failure: DealFailure };

/** Asks one org, path by path; with a token that is got when needed, and once more when it was refused. */
export type SalesforceSession = { readonly get: (path: string) => Promise<SalesforceAnswer> };

type Token =
  | { readonly kind: 'token'; readonly token: string; readonly isNew: boolean }
  | { readonly kind: 'failed'; readonly failure: DealFailure };

const tokenAnswer = z.object({ access_token: z.string().min(1) });

export function salesforceSession(
  crm: SalesforceCrm,
  secrets: SalesforceSecrets,
): SalesforceSession {
  let current: Token | undefined;

  const signedIn = async (): Promise<Token> => {
    const kept = await secrets.token();
    return kept === undefined
      ? renewed(crm, secrets)
      : { kind: 'token', token: kept, isNew: false };
  };

  const ask = (path: string, token: string): Promise<PartnerAnswer> =>
    askPartner(
      `https://${crm.host}${path}`,
      { method: 'GET', headers: { authorization: `Bearer ${token}` } },
      usualWaitSeconds,
    );

  return {
    async get(path) {
      current ??= await signedIn();
      if (current.kind === 'failed') return current;
      let answer = await ask(path, current.token);
      if (isRefused(answer) && !current.isNew) {
        current = await renewed(crm, secrets);
        if (current.kind === 'failed') return current;
        answer = await ask(path, current.token);
      }
      return outcomeOf(answer);
    },
  };
}

const isRefused = (answer: PartnerAnswer) => answer.kind === 'answered' && answer.status === 401;

function outcomeOf(answer: PartnerAnswer): SalesforceAnswer {
  if (answer.kind === 'failed') return answer;
  const { status, body } = answer;
  if (status === 200) return { kind: 'answered', body };
  return { kind: 'failed', failure: salesforceFailure(status, body) };
}

/** A token of the OAuth 2.0 client credentials flow. */
async function renewed(crm: SalesforceCrm, secrets: SalesforceSecrets): Promise<Token> {
  const clientSecret = await secrets.clientSecret();
  if (clientSecret === undefined) return { kind: 'failed', failure: badCredentials };
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: crm.clientId,
    client_secret: clientSecret,
  });
  const answer = await askPartner(
    `https://${crm.host}/services/oauth2/token`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    },
    usualWaitSeconds,
  );
  if (answer.kind === 'failed') return answer;
  const read = tokenAnswer.safeParse(answer.body);
  if (answer.status !== 200 || !read.success) return { kind: 'failed', failure: badCredentials };
  const token = read.data.access_token;
  await secrets.keepToken(token);
  return { kind: 'token', token, isNew: true };
}
