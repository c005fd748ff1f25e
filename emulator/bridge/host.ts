import { CHANNEL, parseMessage, type BridgeMessage, type ColorMode } from './messages';
import { createPeer, type Peer } from './peer';
import { RefusedCommand } from './refused-commands';

/** One function per bridge command; what it returns or throws is what the app gets. */
export type HostCommands = Readonly<Record<string, (payload: unknown) => unknown>>;

export interface HostOptions {
  readonly frame: HTMLIFrameElement;
  /** Origin of the Custom UI files: the only one that is listened and spoken to. */
  readonly origin: string;
  readonly commands: HostCommands;
  readonly colorMode: () => ColorMode;
  /** Height of the app's document in CSS pixels, after every change. */
  readonly onHeight: (height: number) => void;
  /** The bridge script of a document runs; the functions of the document before it are gone. */
  readonly onReady: () => void;
  /** The app has called a command that the page does not answer. */
  readonly onRefused?: (command: string) => void;
}

/** What `connectFrame` answers itself, besides `commands`. */
export const FRAME_COMMANDS = ['enableTheming'] as const;

export interface Host {
  /** Tells a frame that has called `enableTheming` that the mode has changed. */
  readonly colorModeChanged: () => void;
  readonly disconnect: () => void;
}

/**
 * The page's end of the bridge to one Custom UI frame. Messages of other windows or origins are ignored.
 * A command without a function is refused by name, and the console says so.
 */
export function connectFrame(options: HostOptions): Host {
  const { frame, origin, commands, onHeight, onReady } = options;
  let themed = false;
  const send = (message: BridgeMessage): void => {
    frame.contentWindow?.postMessage(message, origin);
  };
  const sendTheme = (): void => {
    send({ channel: CHANNEL, type: 'theme', colorMode: options.colorMode() });
  };
  const onCall = (command: string, payload: unknown): unknown => {
    if (command === 'enableTheming') {
      themed = true;
      sendTheme();
      return undefined;
    }
    try {
      const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
      if (run === undefined) throw new RefusedCommand(command);
      return run(payload);
    } catch (error) {
      if (error instanceof RefusedCommand) {
        console.error(error.message);
        options.onRefused?.(command);
      }
      throw error;
    }
  };
  let peer: Peer = createPeer({ send, onCall });
  const restart = (): void => {
    peer.end('The document that had this function is gone.');
    peer = createPeer({ send, onCall });
    themed = false;
    onReady();
  };
  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const message = parseMessage(event.data);
    if (message === undefined) return;
    if (message.type === 'resize') onHeight(message.height);
    else if (message.type === 'ready') restart();
    else peer.receive(message);
  };
  window.addEventListener('message', receive);
  return {
    colorModeChanged: () => {
      if (themed) sendTheme();
    },
    disconnect: () => {
      window.removeEventListener('message', receive);
      peer.end('The frame of this function is closed.');
    },
  };
}
