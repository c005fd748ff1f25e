import { z } from 'zod';
import type { DemoPerson } from './people';
import { demoPeople } from './people';

type Method = 'GET' | 'POST' | 'PUT';

/** A site as the seed sees it: public REST calls as a person, and the emulator's control calls. */
export type SiteClient = {
  /** Calls the products' REST resources with HTTP Basic authentication. Throws on an error status. */
  ask<Answer>(
    person: DemoPerson,
    answer: z.ZodType<Answer>,
    method: Method,
    path: string,
    body?: unknown,
  ): Promise<Answer>;
  tell(person: DemoPerson, method: Method, path: string, body?: unknown): Promise<void>;
  attach(person: DemoPerson, issueKey: string, file: UploadedFile): Promise<void>;
  /** Calls a resolver of the app as a person and answers its value. Throws when the app refuses. */
  invoke(person: DemoPerson, moduleKey: string, call: string, payload: unknown): Promise<unknown>;
  /** Works off queues and events that are due. */
  drain(): Promise<void>;
  /** The site's own time, ms since the epoch. */
  now(): Promise<number>;
};

export type UploadedFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly content: Uint8Array<ArrayBuffer>;
};

/** The person whose mailbox has that name: `sales-ops` for sales-ops@example.com. */
export function personOf(mailbox: string): DemoPerson {
  const found = demoPeople.find(({ emailAddress }) => emailAddress === `${mailbox}@example.com`);
  if (found === undefined)
    throw new Error(`Nobody in the demo company has the mailbox ${mailbox}.`);
  return found;
}

const appAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

const authorizationOf = ({ emailAddress }: DemoPerson): string =>
  `Basic ${Buffer.from(`${emailAddress}:demo`).toString('base64')}`;

async function send(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) {
    const { pathname } = new URL(url);
    throw new Error(`${init.method ?? 'GET'} ${pathname} answered ${response.status}: ${text}`);
  }
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

const jsonInit = (method: Method, body: unknown, headers: Record<string, string>): RequestInit => ({
  method,
  headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

function formOf({ name, mimeType, content }: UploadedFile): FormData {
  const form = new FormData();
  form.append('file', new Blob([content], { type: mimeType }), name);
  return form;
}

/** Opens the door to a running site. */
export function siteClient(url: string): SiteClient {
  const rest = (person: DemoPerson, method: Method, path: string, body?: unknown) =>
    send(`${url}${path}`, jsonInit(method, body, { authorization: authorizationOf(person) }));
  const control = (method: Method, path: string, body?: unknown) =>
    send(`${url}/__emulator/${path}`, jsonInit(method, body, {}));
  return {
    ask: async (person, answer, method, path, body) =>
      answer.parse(await rest(person, method, path, body)),
    tell: async (person, method, path, body) => {
      await rest(person, method, path, body);
    },
    attach: async (person, issueKey, file) => {
      await send(`${url}/rest/api/3/issue/${issueKey}/attachments`, {
        method: 'POST',
        headers: { authorization: authorizationOf(person), 'x-atlassian-token': 'no-check' },
        body: formOf(file),
      });
    },
    invoke: async ({ accountId }, moduleKey, functionKey, payload) => {
      const body = { accountId, moduleKey, functionKey, payload, extension: {} };
      const answer = appAnswer.parse(await control('POST', 'invoke', body));
      if (answer.ok) return answer.value;
      throw new Error(`${functionKey} was refused: ${answer.error.message}`);
    },
    drain: async () => {
      await control('POST', 'drain', {});
    },
    now: async () => {
      const { now } = z
        .object({ now: z.union([z.string(), z.number()]) })
        .parse(await control('GET', 'clock'));
      return new Date(now).getTime();
    },
  };
}
