import { z } from 'zod';
import type { Org } from './org';

/** The connected app of every org of the stand-in; any other pair of id and secret is refused. */
const CONNECTED_APP = {
  clientId: 'emulator-client-id',
  clientSecret: 'emulator-client-secret',
} as const;

/** An access token of the client credentials flow is good for as long as an org's usual session. */
const SESSION_MS = 2 * 60 * 60 * 1000;

interface TokenRow {
  readonly host: string;
  /** ms since the epoch */
  readonly issuedAt: number;
}

const tokens = (org: Pick<Org, 'site'>) =>
  org.site.database.table<TokenRow>('partners.salesforce.token');

const refusal = (error: string, description: string) =>
  Response.json({ error, error_description: description }, { status: 400 });

const credentials = z.object({
  grant_type: z.string(),
  client_id: z.string().default(''),
  client_secret: z.string().default(''),
});

/**
 * `POST /services/oauth2/token` of the OAuth 2.0 client credentials flow,
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm
 */
export async function answerToken(org: Org, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const basic = basicCredentials(request.headers.get('authorization'));
  const read = credentials.safeParse({ ...Object.fromEntries(form), ...basic });
  if (!read.success) return refusal('invalid_request', 'missing required parameter: grant_type');
  if (read.data.grant_type !== 'client_credentials') {
    return refusal('unsupported_grant_type', 'grant type not supported');
  }
  if (read.data.client_id !== CONNECTED_APP.clientId) {
    return refusal('invalid_client_id', 'client identifier invalid');
  }
  if (read.data.client_secret !== CONNECTED_APP.clientSecret) {
    return refusal('invalid_client', 'invalid client credentials');
  }
  const issuedAt = org.site.clock.now();
  const token = `00Dbm000000EMUL!${org.site.ids.uuid().replaceAll('-', '')}`;
  tokens(org).put(token, { host: org.host, issuedAt });
  return Response.json({
    access_token: token,
    signature: Buffer.from(token).toString('base64'),
    scope: 'api',
    instance_url: org.base,
    id: `${org.base}/id/00Dbm000000EMULEAA/005bm0000000001AAA`,
    token_type: 'Bearer',
    issued_at: String(issuedAt),
  });
}

function basicCredentials(header: string | null) {
  const encoded = /^Basic (.+)$/.exec(header ?? '')?.[1];
  if (encoded === undefined) return {};
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { client_id: id, client_secret: secret };
}

/** Whether the bearer token of a request belongs to this org and is not too old. */
export function hasSession(org: Org, header: string | undefined): boolean {
  const token = /^(?:Bearer|OAuth) (.+)$/.exec(header ?? '')?.[1];
  const row = token === undefined ? undefined : tokens(org).get(token);
  return row?.host === org.host && org.site.clock.now() < row.issuedAt + SESSION_MS;
}
