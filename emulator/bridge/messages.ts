/**
 * The messages between a Custom UI frame (`frame.ts`) and the page around it (`host.ts`).
 *
 * Every message is a plain object `{channel: 'forge-bridge', type, ...}` sent with `postMessage` to the
 * other side's exact origin; a receiver checks `event.source` and `event.origin` and ignores the rest.
 *
 * | type     | direction     | fields                | meaning                                              |
 * |----------|---------------|-----------------------|------------------------------------------------------|
 * | `ready`  | frame -> host |                       | the bridge is there; the host may send `theme`       |
 * | `call`   | frame -> host | id, command, payload  | `callBridge(command, payload)`; one answer follows   |
 * | `apply`  | both          | id, handle, args      | calls a function the other side has handed out       |
 * | `return` | both          | id, value             | the answer of the `call` or `apply` with that id     |
 * | `throw`  | both          | id, error             | the failure of the `call` or `apply` with that id    |
 * | `resize` | frame -> host | height                | height of the document in CSS pixels                 |
 * | `theme`  | host -> frame | colorMode             | sets the theme attributes on `<html>`                |
 *
 * `id`s are chosen by the asker and answered unchanged. `payload`, `args` and `value` are encoded by
 * `codec.ts`: a function becomes a handle, and the side that gets it sees an async function that sends
 * `apply`. Blobs, Files, ArrayBuffers and Dates pass as the structured clone they are.
 *
 * A host uses `createPeer({send, onCall})` of `peer.ts`: it feeds parsed messages to `receive` and gets both
 * directions of calls, handles and errors. `call` failures reach the app as an Error with that name,
 * message and code. The host sends `theme` when the app calls `enableTheming` and whenever the mode changes after it.
 */

export const CHANNEL = 'forge-bridge';

export type ColorMode = 'light' | 'dark';

export interface BridgeError {
  readonly name: string;
  readonly message: string;
  /** Names the reason where Atlassian does, as `view.submit` of a macro's settings. */
  readonly code?: string;
}

type Body =
  | { readonly type: 'ready' }
  | {
      readonly type: 'call';
      readonly id: string;
      readonly command: string;
      readonly payload: unknown;
    }
  | { readonly type: 'apply'; readonly id: string; readonly handle: string; readonly args: unknown }
  | { readonly type: 'return'; readonly id: string; readonly value: unknown }
  | { readonly type: 'throw'; readonly id: string; readonly error: BridgeError }
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'theme'; readonly colorMode: ColorMode };

export type BridgeMessage = { readonly channel: typeof CHANNEL } & Body;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';

function isBody(data: Fields): boolean {
  switch (data['type']) {
    case 'ready':
      return true;
    case 'call':
      return isText(data['id']) && isText(data['command']);
    case 'apply':
      return isText(data['id']) && isText(data['handle']) && Array.isArray(data['args']);
    case 'return':
      return isText(data['id']);
    case 'throw':
      return isText(data['id']) && isObject(data['error']) && isText(data['error']['message']);
    case 'resize':
      return typeof data['height'] === 'number';
    case 'theme':
      return data['colorMode'] === 'light' || data['colorMode'] === 'dark';
    default:
      return false;
  }
}

function isMessage(data: unknown): data is BridgeMessage {
  return isObject(data) && data['channel'] === CHANNEL && isBody(data);
}

/** The message in a `message` event's data, or undefined when it is none of ours. */
export function parseMessage(data: unknown): BridgeMessage | undefined {
  return isMessage(data) ? data : undefined;
}
