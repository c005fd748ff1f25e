import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { TriedSecret } from '../../usecases/ports/crm';
import { secretKey, tokenKey } from './crm-store';
import type { SalesforceSecrets } from './salesforce-session';

/** Sessions of an org last two hours unless its admin chose otherwise; a refused token is replaced anyway. */
const tokenMs = 110 * 60 * 1000;

const keptToken = z.object({ token: z.string(), until: z.number() });

/** The stored secret of a connection, and the token that was got with it, a secret of its own. */
export function storedSalesforceSecrets(id: string | undefined): SalesforceSecrets {
  if (id === undefined) return noSecrets;
  return {
    async token() {
      const kept = keptToken.safeParse(await kvs.getSecret(tokenKey(id)));
      return kept.success && kept.data.until > Date.now() ? kept.data.token : undefined;
    },
    keepToken: (token) => kvs.setSecret(tokenKey(id), { token, until: Date.now() + tokenMs }),
    clientSecret: () => storedSecret(id),
  };
}

/** What an admin typed or what is stored, for a trial: its token is asked for anew and not kept. */
export function triedSalesforceSecrets(secret: TriedSecret | undefined): SalesforceSecrets {
  return { ...noSecrets, clientSecret: () => secretText(secret) };
}

const noSecrets: SalesforceSecrets = {
  token: () => Promise.resolve(undefined),
  keepToken: () => Promise.resolve(),
  clientSecret: () => Promise.resolve(undefined),
};

/** The text of a secret, typed or stored. */
export async function secretText(secret: TriedSecret | undefined): Promise<string | undefined> {
  if (secret === undefined) return undefined;
  return secret.kind === 'typed' ? secret.secret : storedSecret(secret.id);
}

export async function storedSecret(id: string): Promise<string | undefined> {
  const found = z.string().safeParse(await kvs.getSecret(secretKey(id)));
  return found.success ? found.data : undefined;
}
