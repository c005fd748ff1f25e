import { connectFrame } from '../../../emulator/bridge/host';
import { CHANNEL } from '../../../emulator/bridge/messages';

const ORIGIN = 'http://localhost:4311';

function world() {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const sent: unknown[] = [];
  const inside = frame.contentWindow;
  if (inside === null) throw new Error('The frame has no window.');
  inside.postMessage = (message: unknown) => void sent.push(message);
  const heights: number[] = [];
  const host = connectFrame({
    frame,
    origin: ORIGIN,
    commands: { double: (payload) => Number(payload) * 2 },
    colorMode: () => 'dark',
    onHeight: (height) => void heights.push(height),
    onReady: () => undefined,
  });
  const hear = async (data: unknown, origin = ORIGIN, source: Window = inside): Promise<void> => {
    window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { host, hear, sent, heights };
}

const call = (command: string, payload?: unknown) => ({
  channel: CHANNEL,
  type: 'call',
  id: '1',
  command,
  payload,
});

describe('the page around a frame', () => {
  it('answers a command of the frame', async () => {
    const { hear, sent } = world();
    await hear(call('double', 21));
    expect(sent).toEqual([{ channel: CHANNEL, type: 'return', id: '1', value: 42 }]);
  });

  it('hears no other origin and no other window', async () => {
    const { hear, sent, heights } = world();
    await hear(call('double', 21), 'http://evil.example');
    await hear(call('double', 21), ORIGIN, window);
    await hear({ channel: CHANNEL, type: 'resize', height: 9 }, 'http://evil.example');
    expect(sent).toEqual([]);
    expect(heights).toEqual([]);
  });

  it.each(['openRovo', 'toString', '__proto__'])('refuses %s by name', async (command) => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { hear, sent } = world();
    await hear(call(command));
    expect(sent).toMatchObject([
      { type: 'throw', error: { message: expect.stringContaining(command) } },
    ]);
    expect(complaint).toHaveBeenCalledWith(expect.stringContaining(command));
    complaint.mockRestore();
  });

  it('tells the colour mode only to a frame that has asked for it', async () => {
    const { host, hear, sent } = world();
    host.colorModeChanged();
    expect(sent).toEqual([]);
    await hear(call('enableTheming'));
    host.colorModeChanged();
    const theme = { channel: CHANNEL, type: 'theme', colorMode: 'dark' };
    expect(sent.filter((message) => JSON.stringify(message).includes('theme'))).toEqual([
      theme,
      theme,
    ]);
  });

  it('hears nothing more once it is disconnected', async () => {
    const { host, hear, sent } = world();
    host.disconnect();
    await hear(call('double', 21));
    expect(sent).toEqual([]);
  });
});
