import fc from 'fast-check';
import { parseMessage, type BridgeMessage } from '../../../emulator/bridge/messages';
import { createPeer, type Peer } from '../../../emulator/bridge/peer';
import { fieldsOf } from './fields-of';

/** A host and a frame; every message goes through a structured clone and the parser, as in a browser. */
function connected(onCall: (command: string, payload: unknown) => unknown): Peer {
  const peers: { host?: Peer; frame?: Peer } = {};
  const deliver = (to: 'host' | 'frame') => (message: BridgeMessage) => {
    const parsed = parseMessage(structuredClone(message));
    if (parsed === undefined) throw new Error('a message that no one understands');
    queueMicrotask(() => peers[to]?.receive(parsed));
  };
  const frame = createPeer({ send: deliver('host') });
  peers.frame = frame;
  peers.host = createPeer({ send: deliver('frame'), onCall });
  return frame;
}

type Callback = (...args: readonly unknown[]) => unknown;
const callback = (value: unknown): Callback => {
  if (typeof value !== 'function') throw new Error('no function');
  return (...args): unknown => Reflect.apply(value, undefined, args);
};

it('answers every call with what the host returns for it, in any order', async () => {
  const frame = connected(async (command, payload) => {
    await new Promise((resolve) => setTimeout(resolve, Number(command) % 5));
    return [command, payload];
  });

  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => frame.call(String(30 - index), index)),
  );

  expect(answers).toEqual(Array.from({ length: 30 }, (_, index) => [String(30 - index), index]));
});

it('carries any JSON unchanged, even what looks like its own marks', async () => {
  const frame = connected((_, payload) => payload);
  const marks = fc.constantFrom<unknown>(
    { '$forge-bridge': 'function', handle: '1' },
    { '$forge-bridge': 'object', fields: { a: 1 } },
  );
  const nested = fc.oneof(fc.jsonValue(), marks, fc.record({ '$forge-bridge': fc.jsonValue() }));

  await fc.assert(
    fc.asyncProperty(nested, async (value) => {
      expect(await frame.call('echo', { value })).toEqual({ value });
    }),
  );
});

it('carries functions both ways, with their answers and errors', async () => {
  const frame = connected(async (_, payload) => {
    const { onClose } = fieldsOf(payload);
    const said = await callback(onClose)('closing', (word: string) => `${word}!`);
    return {
      said,
      listen: (listener: unknown) => callback(listener)('event'),
      refuse: () => {
        throw new RangeError('too far');
      },
    };
  });

  const history = fieldsOf(
    await frame.call('open', {
      onClose: (reason: string, shout: unknown) => callback(shout)(reason),
    }),
  );

  expect(history['said']).toBe('closing!');
  expect(await callback(history['listen'])((event: string) => [event, 'heard'])).toEqual([
    'event',
    'heard',
  ]);
  await expect(callback(history['refuse'])()).rejects.toMatchObject({
    name: 'RangeError',
    message: 'too far',
  });
});

it('brings blobs, dates and bytes across as they are', async () => {
  const frame = connected((_, payload) => payload);
  const value = { date: new Date(0), bytes: new Uint8Array([1, 2]), list: [new Date(1)] };

  expect(await frame.call('echo', value)).toEqual(value);
});

it('rejects with the name and message of what the host throws', async () => {
  const frame = connected(() => {
    throw Object.assign(new Error('There was an error invoking the function - no'), { name: 'X' });
  });

  await expect(frame.call('invoke', {})).rejects.toMatchObject({
    name: 'X',
    message: 'There was an error invoking the function - no',
  });
});

it('rejects a call whose payload cannot be sent, in place of waiting forever', async () => {
  class Holder {
    readonly secret = () => 'a function inside of a class instance';
  }

  await expect(connected(() => 1).call('x', { it: new Holder() })).rejects.toThrow();
});

it.each([
  undefined,
  null,
  'forge-bridge',
  {},
  { channel: 'other', type: 'ready' },
  { channel: 'forge-bridge', type: 'call', id: 1, command: 'x' },
  { channel: 'forge-bridge', type: 'apply', id: '1', handle: 'x', args: {} },
  { channel: 'forge-bridge', type: 'theme', colorMode: 'pink' },
  { channel: 'forge-bridge', type: 'resize', height: '10' },
  { channel: 'forge-bridge', type: 'exec', code: '1' },
])('takes nothing for a message that is none: %j', (data) => {
  expect(parseMessage(data)).toBeUndefined();
});
