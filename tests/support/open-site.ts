import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { start } from '../../emulator/start';
import { answerOf } from '../../src/contract/answer';
import { calls, type CallAnswer, type CallInput, type CallName } from '../../src/contract/calls';
import { accountIdOf, type PersonName } from './people';
import { restOf, type Rest } from './rest';
import { bundles, siteOptions, snapshots } from './site-options';

/** A running site of a test's own, with the doors that people and programs have. */
export interface OpenSite {
  readonly url: string;
  /** Public REST calls with HTTP Basic authentication as a person. */
  as(person: PersonName): Rest;
  /** A resolver call as a person, on the first surface that offers it unless another is named. */
  invoke<Name extends CallName>(
    person: PersonName,
    name: Name,
    input: CallInput<Name>,
    on?: Surface,
  ): Promise<CallAnswer<Name>>;
  /** The same without a typed input, for what a stranger might send. */
  invokeRaw(person: PersonName, name: string, payload: unknown, on: Surface): Promise<unknown>;
  control(path: string, body?: unknown): Promise<unknown>;
  drain(): Promise<void>;
  stop(): Promise<void>;
}

interface Surface {
  readonly moduleKey: string;
  readonly extension?: Readonly<Record<string, unknown>>;
}

/** Opens a copy of the demo company, or an empty site with the same people. */
export async function openSite({
  seed = 'demo',
  bundle = bundles.deploy,
}: { seed?: 'demo' | 'empty'; bundle?: string } = {}): Promise<OpenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'asset-desk-test-'));
  for (const name of readdirSync(snapshots)) {
    if (/^(demo|empty)-\w+\.sqlite$/.test(name)) cpSync(join(snapshots, name), join(folder, name));
  }
  const site = await start({
    ...siteOptions(join(folder, 'state.sqlite'), bundle),
    initialSeed: seed,
  });

  const send = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${site.url}/__emulator/${path}`, {
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json' },
          }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`/__emulator/${path} answered ${answer.status}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  const invokeRaw: OpenSite['invokeRaw'] = (person, name, payload, { moduleKey, extension = {} }) =>
    send('invoke', {
      accountId: accountIdOf(person),
      moduleKey,
      functionKey: name,
      payload,
      extension,
    });

  return {
    url: site.url,
    as: (person) => restOf(site.url, person),
    invokeRaw,
    invoke: async (person, name, input, on) => {
      const moduleKey = calls[name].surfaces[0];
      if (moduleKey === undefined) throw new Error(`No surface offers ${name}.`);
      const answer = await invokeRaw(person, name, input, on ?? { moduleKey });
      return z.parse(answerOf(calls[name].value), answer) as CallAnswer<typeof name>;
    },
    control: send,
    drain: () => site.drain(),
    stop: async () => {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
