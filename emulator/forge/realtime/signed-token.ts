import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Site } from '../../site';
import { parseJson } from '../parse-json';

type Signer = Pick<Site, 'app' | 'cloudId'>;

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

/** A JSON Web Token of this installation. `@forge/realtime` decodes its payload itself. */
export function signToken(site: Signer, payload: object): string {
  const signed = `${HEADER}.${encode(payload)}`;
  return `${signed}.${signatureOf(site, signed)}`;
}

/** The payload of a token that `signToken` made for the same installation; undefined for any other text. */
export function readToken(site: Signer, token: string): unknown {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const right = Buffer.from(signatureOf(site, `${header}.${payload}`));
  const given = Buffer.from(signature);
  if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
  return parseJson(Buffer.from(payload, 'base64url').toString('utf8'));
}

/** The key follows from the installation: runs with fixed ids repeat, and a restart breaks no token. */
function signatureOf({ app, cloudId }: Signer, text: string): string {
  const key = `${cloudId} ${app.installationId}`;
  return createHmac('sha256', key).update(text).digest('base64url');
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
