type Callback = (payload?: unknown) => unknown;

/** What a Forge resolver, a product's REST and a person's surroundings answer in one test. */
export type HostScript = {
  /** Answers of resolver calls by name; a function that throws is a crashed backend. */
  readonly calls?: Readonly<Record<string, (payload: unknown) => unknown>>;
  /** Answers of product requests. */
  readonly product?: (request: ProductCall) => { readonly status?: number; readonly body: unknown };
  readonly extension?: Readonly<Record<string, unknown>>;
  /** Query of the page's address, `?tab=mine`. */
  readonly search?: string;
};

export type ProductCall = {
  readonly product: string;
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
};

type BridgeCall = { readonly command: string; readonly payload: unknown };

let script: HostScript = {};
let made: BridgeCall[] = [];
let listeners = new Map<string, Set<Callback>>();

/** Starts a test's host. Everything the host was asked before is forgotten. */
export function startHost(next: HostScript): void {
  script = next;
  made = [];
  listeners = new Map();
}

/** Payloads of a resolver call so far. */
export function callsOf(name: string): unknown[] {
  return bridgeCalls('invoke')
    .map((payload) => payload as { functionKey: string; payload: unknown })
    .filter(({ functionKey }) => functionKey === name)
    .map(({ payload }) => payload);
}

/** Payloads of a bridge command so far, `navigate` or `showFlag`, say. */
export function bridgeCalls(command: string): unknown[] {
  return made.filter((call) => call.command === command).map(({ payload }) => payload);
}

/** Lets the host tell the views of an event. */
export function emit(event: string): void {
  for (const listener of listeners.get(event) ?? []) listener();
}

function listen(event: string, callback: Callback): { unsubscribe: () => void } {
  const subscribed = listeners.get(event) ?? new Set();
  listeners.set(event, subscribed.add(callback));
  return { unsubscribe: () => void subscribed.delete(callback) };
}

/** The history that a full page of an app gets. */
function createHistory() {
  const heard = new Set<(location: unknown) => void>();
  return {
    location: { pathname: '/', search: script.search ?? '' },
    push: (to: { search?: string }) => {
      const location = { pathname: '/', search: to.search ?? '' };
      for (const callback of heard) callback(location);
    },
    listen: (callback: (location: unknown) => void) => heard.add(callback),
  };
}

function fetchProduct(payload: unknown): unknown {
  const { product, restPath, fetchRequestInit } = payload as {
    product: string;
    restPath: string;
    fetchRequestInit: { method?: string; body: string | null };
  };
  if (script.product === undefined) throw new Error(`The test scripts no answer to ${restPath}.`);
  const { method = 'GET', body: sent } = fetchRequestInit;
  const body: unknown = sent === null || sent === '' ? null : JSON.parse(sent);
  const answer = script.product({ product, path: restPath, method, body });
  return {
    status: answer.status ?? 200,
    statusText: '',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer.body),
  };
}

function invoke(payload: unknown): unknown {
  const { functionKey, payload: input } = payload as { functionKey: string; payload: unknown };
  const answer = script.calls?.[functionKey];
  if (answer === undefined) throw new Error(`The test scripts no answer to ${functionKey}.`);
  return answer(input);
}

const context = {
  accountId: 'account-1',
  cloudId: 'cloud-1',
  siteUrl: 'https://site.example',
  moduleKey: 'test',
  locale: 'en-US',
  timezone: 'UTC',
};

function answer(command: string, payload: unknown): unknown {
  switch (command) {
    case 'getContext':
      return { ...context, extension: script.extension ?? {} };
    case 'createHistory':
      return createHistory();
    case 'getUrl':
      return 'https://site.example/jira/apps/form';
    case 'invoke':
      return invoke(payload);
    case 'fetchProduct':
      return fetchProduct(payload);
    case 'on': {
      const { event, callback } = payload as { event: string; callback: Callback };
      return listen(event, callback);
    }
    default:
      return undefined;
  }
}

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  made.push({ command, payload });
  return await answer(command, payload);
}

/** Puts the global in place that the real `@forge/bridge` speaks to. */
export function installBridge(): void {
  Object.assign(globalThis, { __bridge: { callBridge } });
}
