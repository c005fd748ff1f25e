import { z } from 'zod';
import { outbox } from '../../outbox';
import type { PartnerSite } from '../partner-site';
import { takeCall } from '../rate-window';

/**
 * `/services/T…/B…/…`: workspace, app and secret. Every address of that form is a webhook of the stand-in;
 * the workspace and the app of an address name its channel in the outbox.
 */
const WEBHOOK = /^\/services\/(T[A-Z0-9]{8,})\/(B[A-Z0-9]{8,})\/([A-Za-z0-9]{24})$/;

const TEXT_LIMIT = 40_000;
const BLOCK_LIMIT = 50;

/** One message a second for each webhook, with some leeway: https://docs.slack.dev/apis/web-api/rate-limits/ */
const RATE = { limit: 5, windowMs: 5000 } as const;

const message = z.looseObject({
  text: z.string().optional(),
  blocks: z.array(z.looseObject({ type: z.string() })).optional(),
  attachments: z.array(z.looseObject({})).optional(),
});

const plain = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(text, { status, headers: { 'content-type': 'text/html', ...headers } });

/**
 * Slack's incoming webhooks: a message becomes a row of the outbox. Answers and refusals are Slack's plain
 * words, https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/#handling_errors
 */
export function incomingWebhooks(site: PartnerSite): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const webhook = WEBHOOK.exec(pathname);
    if (webhook === null) return plain(404, 'no_service');
    if (request.method !== 'POST') return plain(405, 'method_not_allowed');
    if (takeCall(site, `slack${pathname}`, RATE) === undefined) {
      return plain(429, 'rate_limited', { 'retry-after': '1' });
    }
    const read = message.safeParse(await payloadOf(request));
    if (!read.success) return plain(400, 'invalid_payload');
    const refusal = refusalOf(read.data);
    if (refusal !== undefined) return plain(400, refusal);
    const [, workspace, app] = webhook;
    const id = site.ids.uuid();
    outbox(site).put(id, {
      at: site.clock.now(),
      kind: 'slack',
      webhook: `${String(workspace)}/${String(app)}`,
      ...read.data,
    });
    return plain(200, 'ok');
  };
}

function refusalOf({ text, blocks, attachments }: z.output<typeof message>): string | undefined {
  const empty = (text ?? '') === '' && (blocks ?? []).length === 0;
  if (empty && (attachments ?? []).length === 0) return 'no_text';
  if ((text ?? '').length > TEXT_LIMIT) return 'msg_too_long';
  return (blocks ?? []).length > BLOCK_LIMIT ? 'invalid_blocks' : undefined;
}

/** JSON, or the form field `payload` that holds it. */
async function payloadOf(request: Request): Promise<unknown> {
  const body = await request.text();
  const form = request.headers.get('content-type')?.includes('form-urlencoded') ?? false;
  try {
    const value: unknown = JSON.parse(
      form ? (new URLSearchParams(body).get('payload') ?? '') : body,
    );
    return value;
  } catch {
    return undefined;
  }
}
