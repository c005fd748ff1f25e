import { createCodec, type Callable } from './codec';
import { CHANNEL, type BridgeError, type BridgeMessage } from './messages';

/** Name, message and code of anything thrown. */
function describeError(thrown: unknown): BridgeError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) };
  const { name, message } = thrown;
  const code = 'code' in thrown ? thrown.code : undefined;
  return { name, message, ...(typeof code === 'string' ? { code } : {}) };
}

function errorOf({ message, ...named }: BridgeError): Error {
  return Object.assign(new Error(message), named);
}

export interface PeerOptions {
  /** Posts one message to the other side. */
  readonly send: (message: BridgeMessage) => void;
  /** Answers the `call`s of the other side; only a host has any. */
  readonly onCall?: (command: string, payload: unknown) => unknown;
}

export interface Peer {
  /** Sends a command; rejects with the other side's error. */
  call(command: string, payload: unknown): Promise<unknown>;
  /** Takes a message from the other side; `ready`, `resize` and `theme` are left to the caller. */
  receive(message: BridgeMessage): void;
  /** The other side is gone: everything that waits for it, and every later question, fails with the reason. */
  end(reason: string): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One end of a bridge: numbers its questions, keeps the functions it has handed out, answers the other end. */
export function createPeer({ send, onCall }: PeerOptions): Peer {
  const waiting = new Map<string, Waiting>();
  const handed = new Map<string, Callable>();
  const handles = new WeakMap<Callable, string>();
  let count = 0;
  let gone: Error | undefined;
  const nextId = () => String((count += 1));

  function remember(callable: Callable): string {
    const handle = handles.get(callable) ?? nextId();
    handles.set(callable, handle);
    handed.set(handle, callable);
    return handle;
  }

  function ask(question: (id: string) => BridgeMessage): Promise<unknown> {
    if (gone !== undefined) return Promise.reject(gone);
    return new Promise((resolve, reject) => {
      const id = nextId();
      waiting.set(id, { resolve, reject });
      try {
        send(question(id));
      } catch (error) {
        waiting.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  const reach =
    (handle: string) =>
    (...args: readonly unknown[]) =>
      ask((id) => ({ channel: CHANNEL, type: 'apply', id, handle, args: codec.encode(args) }));
  const codec = createCodec(remember, reach);

  async function answer(id: string, work: () => unknown): Promise<void> {
    try {
      const value: unknown = await work();
      if (gone === undefined)
        send({ channel: CHANNEL, type: 'return', id, value: codec.encode(value) });
    } catch (error) {
      if (gone === undefined)
        send({ channel: CHANNEL, type: 'throw', id, error: describeError(error) });
    }
  }

  function apply(handle: string, args: unknown): unknown {
    const callable = handed.get(handle);
    if (callable === undefined) throw new Error(`The bridge knows no function ${handle}.`);
    const decoded = codec.decode(args);
    const list: readonly unknown[] = Array.isArray(decoded) ? decoded : [];
    return callable(...list);
  }

  function settle(id: string, how: (waiter: Waiting) => void): void {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (waiter !== undefined) how(waiter);
  }

  function command(name: string, payload: unknown): unknown {
    if (onCall === undefined) throw new Error(`This side of the bridge answers no '${name}'.`);
    return onCall(name, codec.decode(payload));
  }

  function receive(message: BridgeMessage): void {
    switch (message.type) {
      case 'call':
        return void answer(message.id, () => command(message.command, message.payload));
      case 'apply':
        return void answer(message.id, () => apply(message.handle, message.args));
      case 'return':
        settle(message.id, ({ resolve }) => {
          resolve(codec.decode(message.value));
        });
        return;
      case 'throw':
        settle(message.id, ({ reject }) => {
          reject(errorOf(message.error));
        });
        return;
      case 'ready':
      case 'resize':
      case 'theme':
        return;
    }
  }

  function end(reason: string): void {
    gone = new Error(reason);
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
    handed.clear();
  }

  return {
    end,
    call: (name, payload) =>
      ask((id) => ({
        channel: CHANNEL,
        type: 'call',
        id,
        command: name,
        payload: codec.encode(payload),
      })),
    receive,
  };
}
