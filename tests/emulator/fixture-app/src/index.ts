/** An app that uses every service of the platform once, and says what it saw. */
import { webTrigger } from '@forge/api';
import { appEvents } from '@forge/events';
import { publishGlobal } from '@forge/realtime';
import Resolver from '@forge/resolver';
import { note, notes, seconds } from './notes';
import { context, egress, products, say, translations } from './product';
import { pushWork, work, workDone } from './queue';
import { refused } from './refused';
import { entities, keyValues, stored } from './storage';

interface Request {
  readonly payload: unknown;
}

const text = ({ payload }: Request): string => (typeof payload === 'string' ? payload : '');

const resolver = new Resolver();
resolver.define('notes', notes);
resolver.define('seconds', seconds);
resolver.define('keyValues', keyValues);
resolver.define('stored', (request) => stored(text(request)));
resolver.define('entities', entities);
resolver.define('pushWork', pushWork);
resolver.define('workDone', (request) => workDone(text(request)));
resolver.define('products', (request) => products(text(request)));
resolver.define('context', (request) => context(text(request)));
resolver.define('egress', egress);
resolver.define('translations', (request) => translations(text(request)));
resolver.define('refused', refused);
resolver.define('realtime', () => publishGlobal('news', { text: 'hello' }));
resolver.define('publish', () => appEvents.publish({ key: 'told' }));
resolver.define('urlOf', (request) => webTrigger.getUrl(text(request)));
resolver.define('newUrlOf', (request) => webTrigger.getUrl(text(request), true));
resolver.define('urls', () => webTrigger.queryUrls());
resolver.define('deleteUrl', (request) => webTrigger.deleteUrl(text(request)));

let calls = 0;
resolver.define('containers', () => {
  calls += 1;
  return { calls, pid: process.pid };
});
resolver.define('logALot', (request) => {
  for (let line = 1; line <= 150; line += 1) console.info(line, text(request));
});

const definitions = resolver.getDefinitions();
export { definitions as resolver };
export { work };

interface Moved {
  readonly issue: { readonly key: string };
  readonly configuration?: { readonly message?: string };
}

/** Workflow validator. */
export const gate = async (moved: Moved) => {
  await note('gate', moved);
  const closed = moved.configuration?.message !== undefined;
  return closed ? { result: false, errorMessage: moved.configuration.message } : { result: true };
};

/** Workflow post function. */
export const after = (moved: Moved) => note('after', moved);

/** Product events and life cycle events. */
export const heard = (event: unknown) => note('heard', event);

export const tick = (request: unknown) => note('tick', request);

interface FieldBatch {
  readonly issues: readonly { readonly id: number; readonly value: unknown }[];
}

/** Values of the custom field, one for each issue: how often the issue was opened. */
export const views = async (batch: FieldBatch) => {
  await note('views', batch);
  return batch.issues.map(({ value }) => (typeof value === 'number' ? value + 1 : 1));
};

/** Suggestions of the custom field in advanced search. */
export const suggest = ({ query }: { readonly query: string }) => [
  { value: '5', label: `Five ${query}` },
];

/** The macro in an export, as Atlassian Document Format. */
export const exportWidget = ({ exportType }: { readonly exportType: string }) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: `A widget in ${exportType}` }] }],
});

interface Greeting {
  readonly name: string;
  readonly times?: number;
}
interface Caller {
  readonly principal?: { readonly accountId: string };
}

/** Rovo action. */
export const greet = (payload: Greeting, { principal }: Caller) => ({
  greeting: `Hello ${payload.name}${'!'.repeat(payload.times ?? 1)}`,
  payload,
  accountId: principal?.accountId,
  seconds: seconds(),
});

interface HookRequest {
  readonly method: string;
  readonly userPath: string;
  readonly body?: string;
}

/** Web trigger: its body says what it is to answer; without one it answers what it was asked. */
export const hook = (request: HookRequest, caller: Caller): unknown => {
  if (request.userPath === '/fail') throw new Error('a reason');
  if (request.userPath === '/as-told') return JSON.parse(request.body ?? 'null') as unknown;
  return {
    statusCode: 201,
    statusText: 'Heard',
    headers: { 'Content-Type': ['application/json'], 'X-Seen': ['one', 'two'] },
    body: JSON.stringify({ request, caller, seconds: seconds() }),
  };
};

/** Web trigger that answers only what the manifest lists. */
export const doorbell = ({ body }: HookRequest) => ({ outputKey: body });

/** Pre-uninstall: tells a partner, for its own storage is gone in a moment. Then it fails. */
export const farewell = async (payload: unknown, caller: Caller): Promise<void> => {
  await say('goodbye', { payload, caller, stored: (await notes()).length, seconds: seconds() });
  throw new Error('a reason');
};
